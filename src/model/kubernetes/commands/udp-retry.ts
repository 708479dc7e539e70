import { overUdp } from '../dns/over-udp.ts';
import type { Response } from '../dns/response.ts';

/** What dig and nslookup say where an answer came cut short over UDP, before they ask again over TCP (R56). */
export const retryNotice = ';; Truncated, retrying in TCP mode.';

/** What a client without EDNS takes over UDP, and what dig says that it takes, less the record in which it says so. */
const plainSize = 512;
const ednsSize = 1232 - 11;

/** Whether a response is too long for one datagram, so that the client asks again over TCP (R56). */
export function isRetried(response: Response, edns: boolean): boolean {
  return overUdp(response, edns ? ednsSize : plainSize).truncated;
}

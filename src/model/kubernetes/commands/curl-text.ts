import type { Attempt } from '../connect/attempt.ts';
import { joinHostPort } from '../net/host-port.ts';
import { curlTries, tryingLine } from './curl-tries.ts';

/** What curl was told to fetch, and how. */
interface Asked {
  readonly host: string;
  readonly port: number;
  /** With its query, from the first slash on. */
  readonly path: string;
  /** The seconds after which curl gives up by itself. */
  readonly patience?: number;
}

/** What curl says of its way to the Pod. */
export interface CurlText {
  /** Its exit status. */
  readonly code: number;
  /** How it failed, in its words; absent where it did not. */
  readonly failure?: string;
  /** What it tells with `-v`, up to where the Pod's answer would begin. */
  readonly trace: readonly string[];
}

/** What curl 7.88 says of an attempt to connect, and of the request that it then sends. */
export function curlText(attempt: Attempt, { host, port, path, patience }: Asked): CurlText {
  if (attempt.outcome === 'unresolved') return failed(6, `Could not resolve host: ${host}`, []);
  const { failures } = attempt;
  const { lines, took, gaveUp } = curlTries(failures, port, attempt.outcome === 'ESTABLISHED', patience);
  if (attempt.outcome === 'ESTABLISHED') {
    const address = attempt.reached.virtualIP ?? attempt.reached.address;
    const connected = `* Connected to ${host} (${address}) port ${port} (#0)`;
    return { code: 0, trace: [...lines, tryingLine(address, port), connected, ...request(host, port, path)] };
  }
  if (gaveUp) return failed(28, `Connection timed out after ${took + 1} milliseconds`, lines);
  const code = failures.at(-1)?.outcome === 'timed out' ? 28 : 7;
  const why = `Failed to connect to ${host} port ${port} after ${took} ms: Couldn't connect to server`;
  return failed(code, why, lines);
}

function failed(code: number, failure: string, lines: readonly string[]): CurlText {
  return { code, failure, trace: [...lines, `* ${failure}`, '* Closing connection 0'] };
}

function request(host: string, port: number, path: string): readonly string[] {
  return [
    `> GET ${path.startsWith('/') ? path : `/${path}`} HTTP/1.1`,
    `> Host: ${joinHostPort(host, port).replace(/:80$/, '')}`,
    '> User-Agent: curl/7.88.1',
    '> Accept: */*',
    '>',
  ];
}

import type { Explained, ModelFunction, Reason, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { unknownRecordType } from '../dns/record-types.ts';
import { overUdp, plainUdpSize } from '../dns/over-udp.ts';
import type { Response } from '../dns/response.ts';
import { lookup } from '../dns/search.ts';
import { answerValue } from './answer-value.ts';
import { nameless, textOf, wrong } from './ask.ts';
import { clientByName } from './client-by-name.ts';

/** `lookup("web")`: what DNS answers now about addresses. */
export const lookupAddress: ModelFunction<Cluster> = {
  signature: 'lookup(string): Answer',
  description: "What the DNS server answers now about the IPv4 addresses of a name, through the client's search path.",
  about: ['dns'],
  ask: (cluster, name) => explained(cluster, textOf(name), 'A'),
};

/** `lookup("web", "SRV")`: what DNS answers now about records of some type. */
export const lookupType: ModelFunction<Cluster> = {
  signature: 'lookup(string, string): Answer',
  description: 'What the DNS server answers now about the records of a type, such as "AAAA" or "SRV".',
  about: ['dns'],
  ask: (cluster, name, type: Value | undefined) => explained(cluster, textOf(name), textOf(type)),
};

/** `lookup("shop/web-0", "web", "A")`: what a Pod's own search path finds (R75). */
export const lookupFrom: ModelFunction<Cluster> = {
  signature: 'lookup(string, string, string): Answer',
  description:
    'What the DNS server answers now to a Pod, named as `web-0` or `shop/web-0`, about a name and a type, through the search path of its namespace.',
  about: ['dns'],
  ask(cluster, pod, name: Value | undefined, type: Value | undefined) {
    const found = clientByName(cluster, textOf(pod));
    return 'none' in found ? found.none : explained(cluster, textOf(name), textOf(type), found.client.namespace);
  },
};

function explained(cluster: Cluster, name: string, type: string, namespace = clientNamespace): Explained {
  const none = nameless(name, 'host');
  if (none !== undefined) return none;
  const unknown = unknownRecordType(type);
  if (unknown !== undefined) return wrong(unknown);
  const response = lookup(cluster, name, type, namespace);
  return { value: answerValue(response), because: [...response.because, ...whyTwice(response)] };
}

/** That the client has to ask a second time, where the answer is too long for UDP (R56). */
function whyTwice(response: Response): readonly Reason[] {
  if (!overUdp(response, plainUdpSize).truncated) return [];
  const text = `the answer is longer than the ${plainUdpSize} bytes that a client takes over UDP, so it arrives cut short there, and the client asks again over TCP`;
  return [{ text, rules: ['R56'] }];
}

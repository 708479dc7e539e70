import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { ipFamily } from '../net/ip.ts';
import { ipMark } from '../objects/marks.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating } from '../objects/pod.ts';
import { rowsMarked } from '../table.ts';
import { listed, plural } from '../text/listed.ts';
import { whyNotExposed } from './exposed.ts';
import type { Host } from './host.ts';
import type { Named } from './named.ts';

/** What `10-1-1-5.default.pod` names: the address itself, if the server answers for it (R68). */
export function findPod(cluster: Cluster, label: string, namespace: string): Named {
  const { podRecords } = cluster.settings;
  const closed = whyNoPods(cluster, namespace);
  if (closed !== undefined) return { is: 'nothing', because: [closed] };
  const ip = addressOf(label);
  if (ipFamily(ip) === undefined)
    return nothing(`${label} is no IP address with dashes, so no Pod record has that name`);
  const hosts: readonly Host[] = [{ ip, port: 0, owner: [label, namespace, 'pod'] }];
  if (podRecords === 'insecure') {
    const text = `with Pod records of the kind insecure the name only repeats the address ${ip}: no Pod need have it`;
    return { is: 'hosts', hosts, because: [{ text, rules: ['R68'] }] };
  }
  const pods = rowsMarked(cluster.pods, ipMark(ip)).filter((candidate) => isPodAt(candidate, namespace, ip));
  if (pods.length === 0)
    return nothing(`no Pod of the Namespace ${namespace} that is neither terminating nor at its end has the IP ${ip}`);
  const names = listed(pods.map(({ metadata }) => metadata.name));
  const text = `the ${plural(pods.length, 'Pod')} ${names} ${plural(pods.length, 'has', 'have')} the IP ${ip}`;
  return { is: 'hosts', hosts: pods.flatMap(() => hosts), because: [{ text, rules: ['R68'] }] };
}

/** Why there are no names of Pods below a Namespace; undefined where there can be (R39, R68). */
export function whyNoPods(cluster: Cluster, namespace: string): Reason | undefined {
  const closed = whyNotExposed(cluster, namespace);
  if (closed !== undefined || cluster.settings.podRecords !== 'disabled') return closed;
  return { text: 'Pod records are disabled in this cluster, so no name of a Pod exists: NXDOMAIN', rules: ['R68'] };
}

/** Three single dashes are an IPv4 address's dots; all else is taken for IPv6. */
function addressOf(label: string): string {
  const isIPv4 = label.split('-').length === 4 && !label.includes('--');
  return label.replaceAll('-', isIPv4 ? '.' : ':');
}

/** The server does not hear of Pods in these phases. */
const unseenPhases = ['Succeeded', 'Failed', 'Unknown'];

/** Only a Pod's first address is looked at, as the server does. */
function isPodAt(pod: Pod, namespace: string, ip: string): boolean {
  const { phase, podIP } = pod.status;
  return pod.metadata.namespace === namespace && podIP === ip && !isTerminating(pod) && !unseenPhases.includes(phase);
}

function nothing(text: string): Named {
  return { is: 'nothing', because: [{ text: `${text}: NXDOMAIN`, rules: ['R68'] }] };
}

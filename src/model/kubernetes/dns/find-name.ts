import type { Cluster } from '../cluster.ts';
import { ipFamily } from '../net/ip.ts';
import { keyFor } from '../objects/object.ts';
import { row } from '../table.ts';
import type { Ask } from './ask.ts';
import type { ServicePart } from './dns-name.ts';
import { parseDnsName, withoutDot } from './dns-name.ts';
import { whyNotExposed } from './exposed.ts';
import { findHosts, isLeftOut } from './find-hosts.ts';
import { findPod, whyNoPods } from './find-pod.ts';
import type { Named } from './named.ts';
import { nameServers } from './name-servers.ts';
import { whyNoAlias, whyNoHost, whyNoIPAlias, whyNoService, whyOtherShape } from './why-nothing.ts';

/** What a name stands for, whatever type is asked (R34, R35). */
export function findName(cluster: Cluster, { name, zone }: Ask): Named {
  const parsed = parseDnsName(name, withoutDot(zone.toLowerCase()));
  if (/\.arpa\.$/i.test(zone) && !['zone', 'branch', 'server'].includes(parsed.of)) {
    return { is: 'nothing', because: [whyOtherShape(name, zone)] };
  }
  switch (parsed.of) {
    case 'zone':
    case 'branch':
      return {
        is: 'branch',
        because: [
          {
            text: `the name is only a branch of ${withoutDot(zone)}: it exists and has no such record, NODATA`,
            rules: ['R64'],
          },
        ],
      };
    case 'namespace':
      return findNamespace(cluster, parsed.namespace, parsed.branch);
    case 'service':
      return findService(cluster, parsed.namespace, parsed.service, parsed.part);
    case 'pod':
      return findPod(cluster, parsed.address, parsed.namespace);
    case 'server': {
      const hosts = nameServers(cluster).map(({ ip }) => ({ ip, port: -1, owner: ['ns', 'dns'] }));
      const text = `ns.dns.${withoutDot(zone)} stands for the DNS server itself`;
      return { is: 'hosts', hosts, because: [{ text, rules: ['R71'] }] };
    }
    case 'version':
    case 'outside':
    case 'nothing':
      return { is: 'nothing', because: [whyOtherShape(name, zone)] };
  }
}

function findNamespace(cluster: Cluster, namespace: string, branch: 'svc' | 'pod'): Named {
  const closed = branch === 'pod' ? whyNoPods(cluster, namespace) : whyNotExposed(cluster, namespace);
  if (closed !== undefined) return { is: 'nothing', because: [closed] };
  const text = 'the name of a Namespace exists but has no records of its own: NODATA';
  return { is: 'branch', because: [{ text, rules: ['R64'] }] };
}

function findService(cluster: Cluster, namespace: string, name: string, part?: ServicePart): Named {
  const closed = whyNotExposed(cluster, namespace);
  if (closed !== undefined) return { is: 'nothing', because: [closed] };
  const service = row(cluster.services, keyFor(namespace, name));
  if (service === undefined) return { is: 'nothing', because: [whyNoService(name, namespace)] };
  if (service.spec.type === 'ExternalName') {
    if (part !== undefined) return { is: 'nothing', because: [whyNoAlias(service)] };
    const isAddress = ipFamily(service.spec.externalName) !== undefined;
    return isAddress ? { is: 'nothing', because: [whyNoIPAlias(service)] } : { is: 'alias', service };
  }
  if (isLeftOut(cluster, service)) {
    const text = `the Service ${name} has a cluster IP but no ready endpoint, and DNS is told to leave such Services out: NXDOMAIN`;
    return { is: 'nothing', because: [{ text, rules: ['R38'] }] };
  }
  const hosts = findHosts(cluster, service, part);
  if (hosts.length === 0) return { is: 'nothing', because: [whyNoHost(cluster, service, part)] };
  return { is: 'service', service, part, hosts };
}

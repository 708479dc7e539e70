import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { listed, plural } from '../text/listed.ts';
import type { ServicePart } from './dns-name.ts';
import { slicesOf } from './find-hosts.ts';
import type { DnsRecord } from './record.ts';

/** Why DNS answers what it answers about a Service. */
export function whyAnswer(
  cluster: Cluster,
  service: Service,
  part: ServicePart | undefined,
  type: string,
  answers: readonly DnsRecord[],
): readonly Reason[] {
  const name = service.metadata.name;
  const data = listed(answers.map((answer) => answer.data));
  if (type === 'SRV') return [whySrv(service)];
  if (part !== undefined && 'endpoint' in part) {
    return [
      { text: `${part.endpoint} names one ready endpoint of the Service ${name}: ${data}`, rules: ['R45', 'R47'] },
    ];
  }
  if (!isHeadless(service)) return [whyClusterIP(cluster, service, data)];
  const rules = service.spec.publishNotReadyAddresses ? ['R24', 'R40'] : ['R40'];
  const many = `the Service ${name} is headless, so its name answers the ${plural(answers.length, 'address', 'addresses')} of its ready ${plural(answers.length, 'endpoint')}: ${data}`;
  return [{ text: many, rules }, ...leftOut(cluster, service)];
}

/** Why nothing stands behind a name below an existing Service: it does not exist, and that is NXDOMAIN. */
export function whyNoHost(cluster: Cluster, service: Service, part?: ServicePart): Reason {
  const { name } = service.metadata;
  if (service.spec.type === 'ExternalName') {
    return { text: `the model does not serve ExternalName Services yet, so ${name} has no records`, rules: ['R57'] };
  }
  if (part !== undefined && 'endpoint' in part) {
    return {
      text: `no ready endpoint of the Service ${name} is called ${part.endpoint}: NXDOMAIN`,
      rules: ['R45', 'R46'],
    };
  }
  if (!isHeadless(service)) {
    return { text: `the Service ${name} declares no such port, so the name does not exist: NXDOMAIN`, rules: ['R49'] };
  }
  const { ready, unready } = readiness(cluster, service);
  if (part !== undefined && ready.length > 0) {
    return {
      text: `no slice of the Service ${name} has a port ${part.port}, so the name does not exist: NXDOMAIN`,
      rules: ['R32', 'R48'],
    };
  }
  const but = unready.length === 0 ? '' : ` (${listed(unready)} ${plural(unready.length, 'is', 'are')} not ready)`;
  return {
    text: `the Service ${name} is headless and has no ready endpoint${but}, so its name does not exist: NXDOMAIN, not an empty answer`,
    rules: ['R41'],
  };
}

/** Why a name that exists has nothing of a type: NODATA. */
export function whyNoSuchType(service: Service, type: string): Reason {
  const { name } = service.metadata;
  if (type === 'SRV')
    return {
      text: `the name of the Service ${name} exists but no port leads anywhere, so there is no SRV record: NODATA`,
      rules: ['R52'],
    };
  const rules = isHeadless(service) ? ['R43'] : ['R64'];
  return { text: `the name of the Service ${name} exists but has no ${type} record: NODATA`, rules };
}

function whyClusterIP(cluster: Cluster, service: Service, data: string): Reason {
  const { name } = service.metadata;
  const { ready } = readiness(cluster, service);
  if (ready.length > 0) {
    return {
      text: `the Service ${name} has the cluster IP ${data}, and its name answers that, whichever Pods are behind it`,
      rules: ['R36'],
    };
  }
  return {
    text: `the Service ${name} has the cluster IP ${data}, and its name answers that even with no ready endpoint`,
    rules: ['R36', 'R37'],
  };
}

function whySrv(service: Service): Reason {
  const { name } = service.metadata;
  if (!isHeadless(service)) {
    return {
      text: `the SRV record of the Service ${name} names the Service itself, at the Service's own port`,
      rules: ['R49', 'R54'],
    };
  }
  return {
    text: `the SRV records of the headless Service ${name} name each ready endpoint, at the port in its slice, which is the target port`,
    rules: ['R48', 'R50', 'R54'],
  };
}

function leftOut(cluster: Cluster, service: Service): readonly Reason[] {
  const { unready } = readiness(cluster, service);
  if (unready.length === 0) return [];
  const are = plural(unready.length, 'its endpoint is', 'their endpoints are');
  return [
    {
      text: `${listed(unready)} ${plural(unready.length, 'is', 'are')} left out: ${are} in the slice but not ready`,
      rules: ['R42'],
    },
  ];
}

function readiness(cluster: Cluster, service: Service): { ready: readonly string[]; unready: readonly string[] } {
  const endpoints = slicesOf(cluster, service).flatMap((slice) => slice.endpoints);
  const addresses = (wanted: boolean) =>
    endpoints.filter((endpoint) => isReadyEndpoint(endpoint) === wanted).flatMap((endpoint) => endpoint.addresses);
  return { ready: addresses(true), unready: addresses(false) };
}

import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { listed, plural } from '../text/listed.ts';
import type { ServicePart } from './dns-name.ts';
import { withoutDot } from './dns-name.ts';
import { readiness } from './readiness.ts';

/** Why there is no Service of a name. */
export function whyNoService(service: string, namespace: string): Reason {
  const wildcard = service === '*' ? ', and * is a name like any other, no wildcard' : '';
  return {
    text: `there is no Service ${service} in the Namespace ${namespace}${wildcard}, so its name does not exist: NXDOMAIN`,
    rules: wildcard === '' ? ['R64'] : ['R63', 'R64'],
  };
}

/** Why a name of another shape than those that the cluster has names no thing in it. */
export function whyOtherShape(name: string, zone: string): Reason {
  const within = withoutDot(zone);
  if (/\.arpa$/i.test(within)) {
    return { text: `in the zone ${within} there are only PTR records of addresses: NXDOMAIN`, rules: ['R62'] };
  }
  if (name.toLowerCase().startsWith('dns-version.')) {
    return {
      text: `dns-version.${within} has a TXT record and is no name for anything else: NXDOMAIN`,
      rules: ['R35'],
    };
  }
  return {
    text: `no Service's name has this shape: service.namespace.svc.${within} is the full form`,
    rules: ['R35', 'R62'],
  };
}

/** Why nothing is below the name of an ExternalName Service. */
export function whyNoAlias({ metadata }: Service): Reason {
  const text = `the Service ${metadata.name} is an ExternalName: it has no endpoints and no ports, so no name below its own exists: NXDOMAIN`;
  return { text, rules: ['R58'] };
}

/** Why an ExternalName that is an address is not served. */
export function whyNoIPAlias({ metadata, spec }: Service): Reason {
  const text = `the externalName of the Service ${metadata.name} is the IP address ${spec.externalName}, which cannot be the target of a CNAME, so DNS leaves it out: NXDOMAIN`;
  return { text, rules: ['R59'] };
}

/** Why nothing stands behind a name below an existing Service: it does not exist, and that is NXDOMAIN. */
export function whyNoHost(cluster: Cluster, service: Service, part?: ServicePart): Reason {
  const { name } = service.metadata;
  if (part !== undefined && 'endpoint' in part) return whyNoEndpoint(name, part.endpoint);
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

function whyNoEndpoint(service: string, endpoint: string): Reason {
  return { text: `no ready endpoint of the Service ${service} is called ${endpoint}: NXDOMAIN`, rules: ['R45', 'R46'] };
}

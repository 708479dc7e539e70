import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { listed, plural } from '../text/listed.ts';
import type { ServicePart } from './dns-name.ts';
import { readiness } from './readiness.ts';
import type { DnsRecord } from './record.ts';
import { whySrv } from './why-srv.ts';

/** Why DNS answers what it answers about a Service. */
export function whyAnswer(
  cluster: Cluster,
  service: Service,
  part: ServicePart | undefined,
  type: string,
  answers: readonly DnsRecord[],
): readonly Reason[] {
  if (type === 'SRV') return [whySrv(service, part)];
  const data = listed(answers.map((answer) => answer.data));
  if (part !== undefined && 'endpoint' in part) return [whyEndpoint(service, part.endpoint, answers.length, data)];
  const port = part === undefined ? [] : [whyPortName(service, part.port)];
  if (!isHeadless(service)) return [whyClusterIP(cluster, service, data), ...port];
  return [whyHeadless(service, answers.length, data), ...port, ...leftOut(cluster, service)];
}

/** Why a name that exists has nothing of a type: NODATA. */
export function whyNoSuchType(service: Service, type: string): Reason {
  const { name } = service.metadata;
  if (type === 'SRV') {
    const text = `the name of the Service ${name} exists but no port leads anywhere, so there is no SRV record: NODATA`;
    return { text, rules: ['R52'] };
  }
  if (type === 'CNAME') {
    const text = `the Service ${name} is no ExternalName, so its name exists but is no other name for something: NODATA`;
    return { text, rules: ['R61'] };
  }
  const isFamily = isHeadless(service) && (type === 'A' || type === 'AAAA');
  const rules = isFamily ? ['R43'] : ['R64'];
  return { text: `the name of the Service ${name} exists but has no ${type} record: NODATA`, rules };
}

function whyEndpoint(service: Service, label: string, count: number, data: string): Reason {
  const { name } = service.metadata;
  const names = `${label} names ${count === 1 ? 'one ready endpoint' : `${count} ready endpoints`} of the Service ${name}: ${data}`;
  if (isHeadless(service)) return { text: names, rules: ['R45'] };
  const text = `${names}; DNS serves such names below a cluster IP too, which the specification does not ask for`;
  return { text, rules: ['R45', 'R47'] };
}

function whyPortName(service: Service, port: string): Reason {
  const text = `the name of the port ${port} of the Service ${service.metadata.name} is there for SRV, and answers addresses as well`;
  return { text, rules: ['R53'] };
}

function whyHeadless(service: Service, count: number, data: string): Reason {
  const text = `the Service ${service.metadata.name} is headless, so its name answers the ${plural(count, 'address', 'addresses')} of its ready ${plural(count, 'endpoint')}: ${data}`;
  const published = service.spec.publishNotReadyAddresses ? ['R24'] : [];
  const byHand = Object.keys(service.spec.selector).length === 0 ? ['R29'] : [];
  return { text, rules: [...published, ...byHand, 'R40'] };
}

function whyClusterIP(cluster: Cluster, service: Service, data: string): Reason {
  const { name } = service.metadata;
  const has = `the Service ${name} has the cluster IP ${data}, and its name answers that`;
  const { ready } = readiness(cluster, service);
  if (ready.length > 0) return { text: `${has}, whichever Pods are behind it`, rules: ['R36'] };
  return { text: `${has} even with no ready endpoint`, rules: ['R36', 'R37'] };
}

function leftOut(cluster: Cluster, service: Service): readonly Reason[] {
  const { unready } = readiness(cluster, service);
  if (unready.length === 0) return [];
  const are = plural(unready.length, 'its endpoint is', 'their endpoints are');
  const text = `${listed(unready)} ${plural(unready.length, 'is', 'are')} left out: ${are} in the slice but not ready`;
  return [{ text, rules: ['R42'] }];
}

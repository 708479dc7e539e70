import { sameData } from '../api/json.ts';
import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { selectedPods } from '../controllers/selection.ts';
import { isTerminating } from '../objects/pod.ts';
import type { Service, ServiceSpec } from '../objects/service.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import { tableChanges } from '../table.ts';
import { counted, listed, plural } from '../text/listed.ts';

/** What became of Services themselves, and what their deletion leaves alone. */
export function serviceEvents(before: Cluster, after: Cluster): readonly Event[] {
  return tableChanges(before.services, after.services).flatMap(({ before: old, after: now }): readonly Event[] => {
    if (now !== undefined) return [old === undefined ? created(now) : changed(old, now)];
    return old === undefined ? [] : [deleted(old), ...untouchedPods(old, after)];
  });
}

/** The rules by which a change of these fields matters; of the others the model makes nothing. */
const rulesOfFields: Readonly<Record<string, readonly string[]>> = {
  selector: ['R21'],
  ports: ['R32', 'R77'],
  publishNotReadyAddresses: ['R24'],
  type: ['R8', 'R11'],
  externalName: ['R8'],
  clusterIP: ['R9'],
  clusterIPs: ['R9', 'R11'],
  ipFamilies: ['R12'],
  ipFamilyPolicy: ['R12'],
  sessionAffinity: ['R16'],
  sessionAffinityConfig: ['R16'],
  externalIPs: ['R17'],
  internalTrafficPolicy: ['R17'],
  externalTrafficPolicy: ['R17'],
  trafficDistribution: ['R17'],
  healthCheckNodePort: ['R17'],
  allocateLoadBalancerNodePorts: ['R17'],
  loadBalancerIP: ['R17'],
  loadBalancerClass: ['R17'],
  loadBalancerSourceRanges: ['R17'],
};

function created(service: Service): Event {
  const about = ['service'];
  const what = `the Service ${service.metadata.name} is created`;
  if (service.spec.type === 'ExternalName') {
    return {
      text: `${what} as another name for ${service.spec.externalName}: it has no IP and no endpoints`,
      rules: ['R8'],
      about,
    };
  }
  if (isHeadless(service))
    return { text: `${what} with clusterIP None: it is headless and gets no virtual IP`, rules: ['R2'], about };
  const ips = virtualIPs(service);
  const has = `has the cluster ${plural(ips.length, 'IP')} ${listed(ips)}`;
  return { text: `${what} and ${has}`, rules: ['R1', 'R4', 'R19'], about };
}

function deleted(service: Service): Event {
  const ips = virtualIPs(service);
  const freed =
    ips.length === 0
      ? 'so it has no clusterIP any more'
      : `so its cluster ${plural(ips.length, 'IP')} ${listed(ips)} ${plural(ips.length, 'is', 'are')} free again`;
  return { text: `the Service ${service.metadata.name} is deleted, ${freed}`, rules: ['R80'], about: ['service'] };
}

function untouchedPods(service: Service, after: Cluster): readonly Event[] {
  const pods = selectedPods(after, service).filter((pod) => !isTerminating(pod));
  if (pods.length === 0) return [];
  const stay = plural(pods.length, 'stays as before', 'stay as before');
  const so = plural(pods.length, 'it keeps running and keeps its IP', 'they keep running and keep their IPs');
  const text = `the ${counted(pods.length, 'Pod')} that the Service ${service.metadata.name} selected ${stay}: a Service does not own the Pods it selects, so ${so}`;
  return [{ text, rules: ['R82'], about: ['pods'] }];
}

function changed(old: Service, now: Service): Event {
  const name = now.metadata.name;
  const about = ['service'];
  const fields = Object.entries(now.spec).filter(([key, value]) => !sameData(value, fieldOf(old.spec, key)));
  if (fields.length === 0) {
    const ip = now.spec.clusterIP === '' ? '' : `, its clusterIP ${now.spec.clusterIP} too`;
    const text = `the spec of the Service ${name} stays as it is${ip}: what a manifest leaves out keeps the value that the API server has`;
    return { text, rules: ['R10'], about };
  }
  const told = fields.map(([key, value]) => {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return `${key} is now ${shown || 'unset'}`;
  });
  const rules = [...new Set(fields.flatMap(([key]) => rulesOfFields[key] ?? []))];
  return { text: `the Service ${name} is changed: ${listed(told)}`, rules, about };
}

function fieldOf(spec: ServiceSpec, key: string): unknown {
  return Object.entries(spec).find(([name]) => name === key)?.[1];
}

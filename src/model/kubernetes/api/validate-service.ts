import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, forbidden, invalid, notSupported, required } from './field-error.ts';
import { dns1123Subdomain, labelValues } from './names.ts';
import { validateExternalIPs } from './validate-external-ips.ts';
import { validateLoadBalancer } from './validate-load-balancer.ts';
import { validateMeta } from './validate-meta.ts';
import { validateServiceIPs } from './validate-service-ips.ts';
import { validatePortPairs, validateServicePorts } from './validate-service-ports.ts';
import { validateExternalTrafficPolicy, validateInternalTraffic } from './validate-traffic-policy.ts';

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const oldTopology = 'service.kubernetes.io/topology-aware-hints';
const topology = 'service.kubernetes.io/topology-mode';

/** What the API says of a Service, defaults filled in, in its own order (R5, R6, R7, R8, R12, R14, R15, R16, R17). */
export function validateService(service: Service): readonly FieldError[] {
  return [
    ...validateMeta(service),
    ...topologyErrors(service),
    ...headlessErrors(service),
    ...externalNameErrors(service),
    ...validateServicePorts(service),
    ...breaking(['R5'], labelValues('spec.selector', service.spec.selector)),
    ...breaking(['R16'], affinityErrors(service)),
    ...validateServiceIPs(service),
    ...validateExternalIPs(service.spec.externalIPs),
    ...breaking(['R3'], typeErrors(service)),
    ...validatePortPairs(service),
    ...validateLoadBalancer(service),
    ...validateExternalTrafficPolicy(service),
    ...validateInternalTraffic(service),
  ];
}

function topologyErrors({ metadata: { annotations } }: Service): readonly FieldError[] {
  const { [topology]: mode, [oldTopology]: old } = annotations;
  if (mode === undefined || old === undefined || mode === old) return [];
  const detail = `must match annotations[${oldTopology}] when both are specified`;
  return breaking(['R17'], [invalid(`metadata.annotations[${topology}]`, mode, detail)]);
}

function headlessErrors(service: Service): readonly FieldError[] {
  const { type } = service.spec;
  if ((type !== 'NodePort' && type !== 'LoadBalancer') || !isHeadless(service)) return [];
  const detail = `may not be set to 'None' for ${type} services`;
  return breaking(['R7'], [invalid('spec.clusterIPs[0]', 'None', detail)]);
}

function externalNameErrors({ spec }: Service): readonly FieldError[] {
  if (spec.type !== 'ExternalName') return [];
  const set = [
    ['spec.clusterIPs', spec.clusterIPs.length > 0],
    ['spec.ipFamilies', spec.ipFamilies.length > 0],
    ['spec.ipFamilyPolicy', spec.ipFamilyPolicy !== ''],
  ] as const;
  const errors = set.flatMap(([field, isSet]) =>
    isSet ? [forbidden(field, 'may not be set for ExternalName services')] : [],
  );
  const name = spec.externalName.replace(/\.$/, '');
  const field = 'spec.externalName';
  return breaking(['R8'], [...errors, ...(name === '' ? [required(field)] : dns1123Subdomain(field, name))]);
}

function affinityErrors({ spec }: Service): readonly FieldError[] {
  const { sessionAffinity, sessionAffinityConfig: config } = spec;
  const field = 'spec.sessionAffinityConfig';
  if (sessionAffinity === '') return [required('spec.sessionAffinity')];
  if (sessionAffinity === 'None') {
    return config === undefined ? [] : [forbidden(field, 'must not be set when session affinity is None')];
  }
  if (sessionAffinity !== 'ClientIP') {
    return [notSupported('spec.sessionAffinity', sessionAffinity, ['ClientIP', 'None'])];
  }
  const needed = (missing: string): readonly FieldError[] => [
    required(missing, 'when session affinity type is ClientIP'),
  ];
  if (config === undefined) return needed(field);
  if (config.clientIP === undefined) return needed(`${field}.clientIP`);
  const seconds = config.clientIP.timeoutSeconds;
  if (seconds === undefined) return needed(`${field}.clientIP.timeoutSeconds`);
  if (seconds >= 1 && seconds <= 86400) return [];
  return [invalid(`${field}.clientIP.timeoutSeconds`, seconds, 'must be greater than 0 and less than 86400')];
}

function typeErrors({ spec: { type } }: Service): readonly FieldError[] {
  if (type === '') return [required('spec.type')];
  return types.includes(type) ? [] : [notSupported('spec.type', type, types)];
}

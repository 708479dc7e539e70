import type { Service } from '../objects/service.ts';
import { needsHealthCheckPort } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, invalid, notSupported, required } from './field-error.ts';
import { portNumber } from './names.ts';

const policies = ['Cluster', 'Local'];
const distributions = ['PreferClose', 'PreferSameNode', 'PreferSameZone'];

/** What the API says of how traffic from outside is led: only where it can come in, and what the health check goes by (R17). */
export function validateExternalTrafficPolicy(service: Service): readonly FieldError[] {
  const { type, externalIPs, externalTrafficPolicy: policy, healthCheckNodePort: port } = service.spec;
  const isReachable =
    type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && externalIPs.length > 0);
  const field = 'spec.externalTrafficPolicy';
  const errors: FieldError[] = [];
  if (!isReachable && policy !== '') {
    errors.push(invalid(field, policy, 'may only be set for externally-accessible services'));
  } else if (isReachable && policy === '') errors.push(required(field));
  else if (isReachable && !policies.includes(policy)) errors.push(notSupported(field, policy, policies));
  if (port !== 0 && needsHealthCheckPort(service)) errors.push(...portNumber('spec.healthCheckNodePort', port));
  else if (port !== 0) {
    const detail = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
    errors.push(invalid('spec.healthCheckNodePort', port, detail));
  }
  return breaking(['R17'], errors);
}

/** What the API says of how traffic from inside is led, and of which endpoints are preferred (R17). */
export function validateInternalTraffic({ spec }: Service): readonly FieldError[] {
  const { type, internalTrafficPolicy: policy, trafficDistribution: distribution } = spec;
  const field = 'spec.internalTrafficPolicy';
  const errors: FieldError[] = [];
  if (policy === '') {
    if (['ClusterIP', 'NodePort', 'LoadBalancer'].includes(type)) errors.push(required(field));
  } else if (!policies.includes(policy)) errors.push(notSupported(field, policy, policies));
  if (distribution !== undefined && !distributions.includes(distribution)) {
    errors.push(notSupported('spec.trafficDistribution', distribution, distributions));
  }
  return breaking(['R17'], errors);
}

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
  return breaking(['R17'], [...errors, ...healthCheckPortErrors('spec.healthCheckNodePort', port, service)]);
}

/** Where it is needed it must be there: on the way through the API server it is allocated before this is asked. */
function healthCheckPortErrors(field: string, port: number, service: Service): readonly FieldError[] {
  if (needsHealthCheckPort(service)) return port === 0 ? [required(field)] : portNumber(field, port);
  if (port === 0) return [];
  return [invalid(field, port, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'")];
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

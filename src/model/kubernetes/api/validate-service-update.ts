import type { Service } from '../objects/service.ts';
import { isHeadless, needsHealthCheckPort } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, forbidden, invalid } from './field-error.ts';
import { loadBalancerClassErrors } from './validate-load-balancer.ts';

const frozen = 'may not change once set';

/** What the API says of the way from one version of a Service to the next; a change to or from ExternalName is free (R9, R11, R12). */
export function validateServiceUpdate(old: Service, next: Service): readonly FieldError[] {
  const isFree = old.spec.type === 'ExternalName' || next.spec.type === 'ExternalName';
  return [
    ...(isFree ? [] : breaking(['R9'], clusterIPErrors(old, next))),
    ...(isFree ? [] : breaking(['R12'], familyErrors(old, next))),
    ...breaking(['R17'], [...classErrors(old, next), ...healthCheckErrors(old, next)]),
  ];
}

function clusterIPErrors(old: Service, next: Service): readonly FieldError[] {
  if (isHeadless(old) && isHeadless(next)) return [];
  const before = old.spec.clusterIPs;
  const after = next.spec.clusterIPs;
  const changed = (i: number): FieldError => invalid(`spec.clusterIPs[${i}]`, after, frozen);
  if (before.length === after.length) return before.flatMap((ip, i) => (ip === after[i] ? [] : [changed(i)]));
  if (before.length === 0) return [];
  if (after.length === 0) return [invalid('spec.clusterIPs[0]', after, 'primary clusterIP can not be unset')];
  const errors = before[0] === after[0] ? [] : [changed(0)];
  return before.length > after.length && after.length === 1 ? [...errors, ...releaseErrors(next, 'clusterIP')] : errors;
}

/** The first family stays; a headless Service may change its families. */
function familyErrors(old: Service, next: Service): readonly FieldError[] {
  if (isHeadless(old) || isHeadless(next)) return [];
  const before = old.spec.ipFamilies;
  const after = next.spec.ipFamilies;
  const changed = invalid('spec.ipFamilies[0]', after, frozen);
  if (before.length === after.length) return before.flatMap((family, i) => (family === after[i] ? [] : [changed]));
  const errors = before.length > 0 && after.length > 0 && before[0] !== after[0] ? [changed] : [];
  if (before.length < after.length) return errors;
  // The API server itself looks at the IPs here, not at the families.
  const unset = invalid('spec.ipFamilies[0]', after, 'primary ipFamily can not be unset');
  const released = after.length === 1 ? releaseErrors(next, 'ipFamily') : [];
  return [...(next.spec.clusterIPs.length === 0 ? [unset] : []), ...errors, ...released];
}

function releaseErrors({ spec: { ipFamilyPolicy } }: Service, what: string): readonly FieldError[] {
  if (ipFamilyPolicy === 'SingleStack') return [];
  const detail = `must be set to 'SingleStack' when releasing the secondary ${what}`;
  return [invalid('spec.ipFamilyPolicy', ipFamilyPolicy, detail)];
}

function classErrors(old: Service, next: Service): readonly FieldError[] {
  const stays = old.spec.type === 'LoadBalancer' && next.spec.type === 'LoadBalancer';
  const { loadBalancerClass } = next.spec;
  const changed = stays && old.spec.loadBalancerClass !== loadBalancerClass;
  const errors = changed ? [invalid('spec.loadBalancerClass', loadBalancerClass, frozen)] : [];
  return [...errors, ...loadBalancerClassErrors(next)];
}

function healthCheckErrors(old: Service, next: Service): readonly FieldError[] {
  const stays = needsHealthCheckPort(old) && needsHealthCheckPort(next);
  if (!stays || old.spec.healthCheckNodePort === next.spec.healthCheckNodePort) return [];
  return [forbidden('spec.healthCheckNodePort', 'field is immutable')];
}

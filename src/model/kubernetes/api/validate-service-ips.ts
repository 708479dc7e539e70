import { ipFamily } from '../net/ip.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, duplicate, invalid, notSupported, required } from './field-error.ts';

const families = ['IPv4', 'IPv6'];
const policies = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

/** What the API says of a text that is no IP address. */
export function ipErrors(field: string, text: string): readonly FieldError[] {
  if (ipFamily(text) !== undefined) return [];
  return [invalid(field, text, 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)')];
}

/** What the API says of a Service's cluster IPs and of the families that go with them (R4, R12); nothing of an ExternalName. */
export function validateServiceIPs(service: Service): readonly FieldError[] {
  if (service.spec.type === 'ExternalName') return [];
  const errors = [
    ...breaking(['R3'], singularErrors(service)),
    ...breaking(['R12'], familyErrors(service)),
    ...breaking(['R4'], clusterIPErrors(service.spec.clusterIPs)),
  ];
  // A list that is itself wrong is not held against the families: that would tell of one mistake twice.
  return isSound(service) ? [...errors, ...breaking(['R12'], pairErrors(service))] : errors;
}

function singularErrors({ spec: { clusterIP, clusterIPs } }: Service): readonly FieldError[] {
  const field = 'spec.clusterIPs';
  if (clusterIP === '') {
    if (clusterIPs.length === 0) return [];
    return [invalid(field, clusterIPs, 'must be empty when `clusterIP` is not specified')];
  }
  if (clusterIPs.length === 0) return [required(field)];
  return clusterIPs[0] === clusterIP ? [] : [invalid(field, clusterIPs, 'first value must match `clusterIP`')];
}

function familyErrors({ spec: { ipFamilies, ipFamilyPolicy } }: Service): readonly FieldError[] {
  const errors = ipFamilies.flatMap((family, i) => {
    const field = `spec.ipFamilies[${i}]`;
    return [
      ...(families.includes(family) ? [] : [notSupported(field, family, families)]),
      ...(ipFamilies.indexOf(family) < i ? [duplicate(field, family)] : []),
    ];
  });
  if (ipFamilyPolicy === '' || policies.includes(ipFamilyPolicy)) return errors;
  return [...errors, notSupported('spec.ipFamilyPolicy', ipFamilyPolicy, policies)];
}

function clusterIPErrors(clusterIPs: readonly string[]): readonly FieldError[] {
  const errors = clusterIPs.flatMap((ip, i) => {
    if (i > 0 || ip !== 'None') return ipErrors(`spec.clusterIPs[${i}]`, ip);
    if (clusterIPs.length === 1) return [];
    return [invalid('spec.clusterIPs', clusterIPs, "'None' must be the first and only value")];
  });
  if (clusterIPs.length <= 2) return errors;
  return [...errors, invalid('spec.clusterIPs', clusterIPs, 'may only hold up to 2 values')];
}

/** Whether the list holds addresses, or None alone. */
function isSound(service: Service): boolean {
  return isHeadless(service) || service.spec.clusterIPs.every((ip) => ipFamily(ip) !== undefined);
}

/** Two cluster IPs are of two families, in the order of `ipFamilies`. */
function pairErrors(service: Service): readonly FieldError[] {
  const { clusterIPs, ipFamilies } = service.spec;
  const errors: FieldError[] = [];
  const found = new Set(clusterIPs.map(ipFamily));
  if (clusterIPs.length > 1 && found.size < 2) {
    errors.push(invalid('spec.clusterIPs', clusterIPs, 'may specify no more than one IP for each IP family'));
  }
  if (isHeadless(service)) return errors;
  for (const [i, ip] of clusterIPs.entries()) {
    const wanted = ipFamilies[i];
    if (wanted === undefined || !families.includes(wanted) || ipFamily(ip) === wanted) continue;
    const an = `expected an ${wanted} value as indicated by \`ipFamilies[${i}]\``;
    errors.push(invalid(`spec.clusterIPs[${i}]`, ip, an));
  }
  return errors;
}

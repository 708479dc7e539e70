import type { Cluster } from '../cluster.ts';
import { ipFamily } from '../net/ip.ts';
import type { Service, ServiceSpec } from '../objects/service.ts';
import type { ApiError } from './api-error.ts';
import { invalidObject } from './api-error.ts';
import type { FieldError } from './field-error.ts';
import { breaking, invalid } from './field-error.ts';
import { sameData } from './json.ts';
import { validateServiceIPs } from './validate-service-ips.ts';

/**
 * A Service with its `ipFamilyPolicy` and `ipFamilies`: as it asks, as far as the cluster has the families, else one of the
 * cluster's (R12). A headless Service without a selector is written down with both, whatever the cluster has (R13).
 */
export function withFamilies(
  cluster: Cluster,
  service: Service,
  old?: Service,
): { readonly service: Service } | { readonly error: ApiError } {
  if (service.spec.type === 'ExternalName' || (old !== undefined && keepsPreference(old, service))) return { service };
  const refuse = (errors: readonly FieldError[]) => ({ error: invalidObject(service, breaking(['R12'], errors)) });
  const isFree = service.spec.clusterIP === 'None' && Object.keys(service.spec.selector).length === 0;
  const usual = isFree ? 'RequireDualStack' : 'SingleStack';
  const policy = service.spec.ipFamilyPolicy || old?.spec.ipFamilyPolicy || usual;
  const asked = { ...service.spec, ipFamilyPolicy: policy };
  const wrong = validateServiceIPs({ ...service, spec: asked });
  if (wrong.length > 0) return refuse(wrong);
  const spec = narrowed(asked, old);
  const known = cluster.networks.servicePools.map(({ family }) => family);
  const early = [...policyErrors(spec, old), ...inferredErrors(spec, known)];
  if (early.length > 0) return refuse(early);
  const families = [...spec.ipFamilies, ...inferred(spec)];
  const wanted = families.length > 0 ? families : known.slice(0, 1);
  const late = isFree ? [] : clusterErrors(spec, wanted, known);
  if (late.length > 0) return refuse(late);
  const ipFamilies = policy !== 'SingleStack' && (isFree || known.length === 2) ? both(wanted) : wanted;
  return { service: { ...service, spec: { ...spec, ipFamilies: [...ipFamilies] } } };
}

/** A Service that prefers two families is not changed over by itself when it is written again as it is. */
function keepsPreference(old: Service, next: Service): boolean {
  const prefers = ({ spec }: Service): boolean => spec.ipFamilyPolicy === 'PreferDualStack';
  const parts = ({ spec: { type, clusterIPs, ipFamilies } }: Service) => ({ type, clusterIPs, ipFamilies });
  return prefers(old) && prefers(next) && sameData(parts(old), parts(next));
}

/** SingleStack alone is a clear wish to give up the second of each; lists that were changed too speak for themselves. */
function narrowed(spec: ServiceSpec, old: Service | undefined): ServiceSpec {
  if (old === undefined || spec.ipFamilyPolicy !== 'SingleStack') return spec;
  const cut = (list: string[], before: readonly string[]) => (sameData(list, before) ? list.slice(0, 1) : list);
  const { clusterIPs, ipFamilies } = old.spec;
  return {
    ...spec,
    clusterIPs: cut(spec.clusterIPs, clusterIPs),
    ipFamilies: cut(spec.ipFamilies, ipFamilies),
  };
}

function policyErrors(spec: ServiceSpec, old: Service | undefined): readonly FieldError[] {
  const { clusterIPs, ipFamilies, ipFamilyPolicy: policy } = spec;
  const say = (applies: boolean, detail: string) => (applies ? [invalid('spec.ipFamilyPolicy', policy, detail)] : []);
  if (policy === 'SingleStack') {
    const need = "must be 'RequireDualStack' or 'PreferDualStack' when multiple";
    return [
      ...say(clusterIPs.length === 2, `${need} cluster IPs are specified`),
      ...say(ipFamilies.length === 2, `${need} IP families are specified`),
    ];
  }
  const isLess = (list: readonly string[], before: readonly string[] = []) =>
    list.length > 0 && list.length < before.length;
  return [
    ...say(isLess(clusterIPs, old?.spec.clusterIPs), "must be 'SingleStack' to release the secondary cluster IP"),
    ...say(isLess(ipFamilies, old?.spec.ipFamilies), "must be 'SingleStack' to release the secondary IP family"),
  ];
}

/** The families of the cluster IPs beyond those that are written down. */
function inferred({ clusterIPs, ipFamilies }: ServiceSpec): readonly string[] {
  return clusterIPs.slice(ipFamilies.length).flatMap((ip) => ipFamily(ip) ?? []);
}

/** A family that follows from a cluster IP alone must be one of the cluster's. */
function inferredErrors(spec: ServiceSpec, known: readonly string[]): readonly FieldError[] {
  return spec.clusterIPs.flatMap((ip, i) => {
    const family = ipFamily(ip);
    if (family === undefined || i < spec.ipFamilies.length || known.includes(family)) return [];
    return [invalid(`spec.clusterIPs[${i}]`, spec.clusterIPs, `${family} is not configured on this cluster`)];
  });
}

function clusterErrors(
  { ipFamilyPolicy: policy }: ServiceSpec,
  families: readonly string[],
  known: readonly string[],
): readonly FieldError[] {
  const alone = policy === 'RequireDualStack' && known.length < 2;
  const detail = 'this cluster is not configured for dual-stack services';
  const errors = alone ? [invalid('spec.ipFamilyPolicy', policy, detail)] : [];
  const unknown = families.flatMap((family, i) =>
    known.includes(family) ? [] : [invalid(`spec.ipFamilies[${i}]`, family, 'not configured on this cluster')],
  );
  return [...errors, ...unknown];
}

function both([first = '', second]: readonly string[]): readonly string[] {
  return [first, second ?? (first === 'IPv4' ? 'IPv6' : 'IPv4')];
}

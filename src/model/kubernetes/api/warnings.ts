import type { KubeObject } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';

/** What the API server warns of when it takes an object: fields that it stores though nothing heeds them (R16, R17). */
export function warningsOf(object: KubeObject): readonly string[] {
  if (object.kind !== 'Service') return [];
  return ignoredFields(object).map((ignored) => `Warning: ${ignored}`);
}

function ignoredFields(service: Service): readonly string[] {
  const { type, externalIPs, externalName, trafficDistribution } = service.spec;
  const isAlias = type === 'ExternalName';
  const said = isHeadless(service) ? ignoredWhereHeadless(service) : [];
  if (isAlias && externalIPs.length > 0) said.push('spec.externalIPs is ignored when spec.type is "ExternalName"');
  if (!isAlias && externalName !== '') said.push('spec.externalName is ignored when spec.type is not "ExternalName"');
  if (trafficDistribution === 'PreferClose') {
    said.push('spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"');
  }
  return said;
}

function ignoredWhereHeadless({ spec: { loadBalancerIP, externalIPs, sessionAffinity } }: Service): string[] {
  const fields = [
    ...(loadBalancerIP === '' ? [] : ['spec.loadBalancerIP']),
    ...(externalIPs.length === 0 ? [] : ['spec.externalIPs']),
    // The API server itself writes this field with a capital S.
    ...(sessionAffinity === 'None' ? [] : ['spec.SessionAffinity']),
  ];
  return fields.map((field) => `${field} is ignored for headless services`);
}

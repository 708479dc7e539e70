import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { withoutDot } from '../dns/dns-name.ts';
import { resolve } from '../dns/resolve.ts';
import type { Response } from '../dns/response.ts';
import { addressesOf } from '../dns/response.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { keyFor } from '../objects/object.ts';
import { row, tableChanges } from '../table.ts';
import { listed, plural } from '../text/listed.ts';

/** What DNS answers otherwise than before about the Services that changed. */
export function dnsEvents(before: Cluster, after: Cluster): readonly Event[] {
  return [...changedServices(before, after)].flatMap((key) => nameEvent(before, after, key));
}

function changedServices(before: Cluster, after: Cluster): ReadonlySet<string> {
  const services = tableChanges(before.services, after.services).map(({ key }) => key);
  const slices = tableChanges(before.endpointSlices, after.endpointSlices).flatMap((change) => {
    const metadata = (change.after ?? change.before)?.metadata;
    const name = metadata?.labels[serviceNameLabel];
    return metadata === undefined || name === undefined ? [] : [keyFor(metadata.namespace, name)];
  });
  return new Set([...services, ...slices]);
}

function nameEvent(before: Cluster, after: Cluster, key: string): readonly Event[] {
  const [namespace = '', service = ''] = key.split('/');
  const name = `${service}.${namespace}.svc.${after.settings.zone}`;
  const old = answersOf(before, name);
  const now = answersOf(after, name);
  const isNew = row(before.services, key) === undefined && row(after.services, key) !== undefined;
  if (gist(old) === gist(now) && !isNew) return [];
  if (row(before.services, key) !== undefined && row(after.services, key) === undefined) {
    const cache = after.settings.dnsCache === 0 ? "a client's cache" : 'a cache';
    const text = `the name ${name} is NXDOMAIN from now on: there is no Service ${service} any more, and only ${cache} can still have an answer`;
    return [{ text, rules: ['R80', 'R76'], about: ['dns'] }];
  }
  const subject = row(after.services, key);
  if (subject === undefined) return [];
  const told = now.find(({ answers }) => answers.length > 0) ?? now[0];
  const rules = told?.because[0]?.rules ?? [];
  return [{ text: `the name ${name} ${meaning(subject, now)}`, rules, about: ['dns'] }];
}

/** What the name answers of both address families. */
function answersOf(cluster: Cluster, name: string): readonly Response[] {
  return ['A', 'AAAA'].map((type) => resolve(cluster, { name, type }));
}

function meaning(service: Service, now: readonly Response[]): string {
  const { name } = service.metadata;
  const data = listed(now.flatMap(addressesOf));
  const [first] = now;
  const why = first?.because[0]?.text ?? '';
  if (service.spec.type === 'ExternalName') {
    const [alias] = now.flatMap(({ answers }) => answers).filter(({ type }) => type === 'CNAME');
    return alias === undefined
      ? `has no CNAME record: ${why}`
      : `is a CNAME for ${withoutDot(alias.data)}, the externalName of the Service ${name}`;
  }
  if (!isHeadless(service)) {
    return data === ''
      ? `has no address: ${why}`
      : `answers ${data}, the cluster ${plural(now.flatMap(addressesOf).length, 'IP')} of the Service ${name}, whether or not an endpoint is ready`;
  }
  if (data !== '') return `now answers ${data}: the ready endpoints of the headless Service ${name}`;
  return first?.because[0]?.rules.includes('R41') === true
    ? `does not exist (NXDOMAIN), as the headless Service ${name} has no ready endpoint`
    : `has no address: ${why}`;
}

function gist(responses: readonly Response[]): string {
  return responses
    .map(({ rcode, answers }) => [rcode, ...answers.map(({ type, data }) => `${type} ${data}`)].join(' '))
    .join('; ');
}

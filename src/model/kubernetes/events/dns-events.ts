import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { resolve } from '../dns/resolve.ts';
import type { Response } from '../dns/response.ts';
import { addressesOf } from '../dns/response.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { keyFor } from '../objects/object.ts';
import { row, tableChanges } from '../table.ts';
import { listed } from '../text/listed.ts';

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
  const old = resolve(before, { name, type: 'A' });
  const now = resolve(after, { name, type: 'A' });
  const isNew = row(before.services, key) === undefined && row(after.services, key) !== undefined;
  if (gist(old) === gist(now) && !isNew) return [];
  if (row(before.services, key) !== undefined && row(after.services, key) === undefined) {
    const text = `the name ${name} is NXDOMAIN from now on: there is no Service ${service} any more, and only a client's cache can still have an answer`;
    return [{ text, rules: ['R80', 'R76'], about: ['dns'] }];
  }
  const subject = row(after.services, key);
  if (subject === undefined) return [];
  const rules = now.because[0]?.rules ?? [];
  return [{ text: `the name ${name} ${meaning(subject, now)}`, rules, about: ['dns'] }];
}

function meaning(service: Service, now: Response): string {
  const { name } = service.metadata;
  const data = listed(addressesOf(now));
  if (!isHeadless(service)) {
    return data === ''
      ? `has no address: ${now.because[0]?.text ?? ''}`
      : `answers ${data}, the cluster IP of the Service ${name}, whether or not an endpoint is ready`;
  }
  if (now.rcode !== 'NOERROR')
    return `does not exist (${now.rcode}), as the headless Service ${name} has no ready endpoint`;
  if (data === '') return `has no IPv4 address (NODATA), as no ready endpoint of the Service ${name} has one`;
  return `now answers ${data}: the ready endpoints of the headless Service ${name}`;
}

function gist(response: Response): string {
  return [response.rcode, ...addressesOf(response)].join(' ');
}

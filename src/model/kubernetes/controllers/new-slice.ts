import { uidOf } from '../api/uid.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { controllerName, managedByLabel, serviceNameLabel } from '../objects/endpoint-slice.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { fiveLetters } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';

/** What a slice says, before it has a name. */
export type SliceContent = Pick<EndpointSlice, 'addressType' | 'endpoints' | 'ports'>;

const headlessLabel = 'service.kubernetes.io/headless';

/** A slice carries its Service's labels, whose it is, who keeps it, and whether the Service has no cluster IP (R30). */
export function sliceLabels(service: Service): Record<string, string> {
  const own = [managedByLabel, serviceNameLabel, headlessLabel];
  const copied = Object.entries(service.metadata.labels).filter(([label]) => !own.includes(label));
  return {
    ...Object.fromEntries(copied),
    [managedByLabel]: controllerName,
    [serviceNameLabel]: service.metadata.name,
    ...(isHeadless(service) || service.spec.clusterIP === '' ? { [headlessLabel]: '' } : {}),
  };
}

/** A new slice that belongs to its Service (R30); its name is the Service's with five letters from its serial number. */
export function newSlice(service: Service, content: SliceContent, serial: number, now: number): EndpointSlice {
  const { name, namespace, uid } = service.metadata;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${fiveLetters(`${name} ${serial}`)}`,
      generateName: `${name}-`,
      namespace,
      labels: sliceLabels(service),
      annotations: {},
      uid: uidOf(serial),
      creationTimestamp: timestamp(now),
      ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, uid, controller: true, blockOwnerDeletion: true }],
      finalizers: [],
      resourceVersion: '',
    },
    ...content,
  };
}

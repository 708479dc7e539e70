import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { cacheEvents } from './cache-events.ts';
import { connectionEvents } from './connection-events.ts';
import { deploymentEvents } from './deployment-events.ts';
import { dnsEvents } from './dns-events.ts';
import { endpointEvents } from './endpoint-events.ts';
import { handmadeSliceEvents } from './handmade-slice-events.ts';
import { namespaceEvents } from './namespace-events.ts';
import { newPodEvents } from './new-pod-events.ts';
import { podEvents } from './pod-events.ts';
import { serverCacheEvents } from './server-cache-events.ts';
import { serviceEvents } from './service-events.ts';
import { statefulPodEvents } from './stateful-pod-events.ts';
import { statefulSetEvents } from './stateful-set-events.ts';

/** What differs between two moments, told with its reasons; says nothing of what is the same. */
export function tell(before: Cluster, after: Cluster): readonly Event[] {
  return [
    ...namespaceEvents(before, after),
    ...serviceEvents(before, after),
    ...deploymentEvents(before, after),
    ...statefulSetEvents(before, after),
    ...podEvents(before, after),
    ...newPodEvents(before, after),
    ...statefulPodEvents(before, after),
    ...endpointEvents(before, after),
    ...handmadeSliceEvents(before, after),
    ...dnsEvents(before, after),
    ...serverCacheEvents(before, after),
    ...cacheEvents(before, after),
    ...connectionEvents(before, after),
  ];
}

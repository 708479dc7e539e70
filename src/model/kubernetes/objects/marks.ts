import { canonicalIP } from '../net/address.ts';
import type { EndpointSlice } from './endpoint-slice.ts';
import { serviceNameLabel } from './endpoint-slice.ts';
import type { Pod } from './pod.ts';
import { podIPs } from './pod.ts';
import { keyFor } from './object.ts';
import { ownerKey } from './owner.ts';
import type { Service } from './service.ts';
import { nodePortsOf, virtualIPs } from './service.ts';
import type { StatefulSet } from './stateful-set.ts';

// What objects are found by, other than their key: a table keeps its rows under these.

/** The mark of what has an IP address, however it is written: a Pod, a Service by its cluster IP, a slice by its endpoints. */
export function ipMark(ip: string): string {
  return `ip ${ip.includes(':') ? canonicalIP(ip) : ip}`;
}

/** The mark of the Service that holds a port of every Node. */
export function nodePortMark(port: number): string {
  return `nodePort ${port}`;
}

/** The mark of what is in a Namespace. */
export function namespaceMark(namespace: string): string {
  return `namespace ${namespace}`;
}

/** The mark of a Pod with a label, and of a Service whose selector asks for that label among others. */
export function labelMark(namespace: string, label: string, value: string): string {
  return `label ${namespace} ${label}=${value}`;
}

/** The mark of what names a Service, by its key: its slices, whatever they are called (R29), and StatefulSets. */
export function serviceMark(key: string): string {
  return `service ${key}`;
}

/** The mark of the Pods on a Node. */
export function nodeMark(node: string): string {
  return `node ${node}`;
}

/** The mark of the Pods that something keeps, by its kind and key. */
export function ownerMark(owner: string): string {
  return `owner ${owner}`;
}

/** What an object is found by that has no marks of its own. */
export function objectMarks({ metadata }: { readonly metadata: Pod['metadata'] }): readonly string[] {
  return [namespaceMark(metadata.namespace)];
}

/** What a Pod is found by: its labels, its IPs and what keeps it. */
export function podMarks(pod: Pod): readonly string[] {
  const { namespace, labels } = pod.metadata;
  const owner = ownerKey(pod);
  return [
    namespaceMark(namespace),
    ...Object.entries(labels).map(([label, value]) => labelMark(namespace, label, value)),
    ...podIPs(pod).map(ipMark),
    ...(pod.spec.nodeName === '' ? [] : [nodeMark(pod.spec.nodeName)]),
    ...(owner === undefined ? [] : [ownerMark(owner)]),
  ];
}

/** What a Service is found by: each pair of its selector, its cluster IPs and its node ports. */
export function serviceMarks(service: Service): readonly string[] {
  const { namespace } = service.metadata;
  return [
    namespaceMark(namespace),
    ...Object.entries(service.spec.selector).map(([label, value]) => labelMark(namespace, label, value)),
    ...virtualIPs(service).map(ipMark),
    ...nodePortsOf(service).map(nodePortMark),
  ];
}

/** A StatefulSet is found by the Service that it names, which need not exist (R104). */
export function statefulSetMarks({ metadata: { namespace }, spec }: StatefulSet): readonly string[] {
  return [namespaceMark(namespace), serviceMark(keyFor(namespace, spec.serviceName))];
}

/** What a slice is found by: its Service and the addresses in it (R29). */
export function sliceMarks(slice: EndpointSlice): readonly string[] {
  const { namespace, labels } = slice.metadata;
  return [
    namespaceMark(namespace),
    serviceMark(keyFor(namespace, labels[serviceNameLabel] ?? '')),
    ...slice.endpoints.flatMap(({ addresses }) => addresses.map(ipMark)),
  ];
}

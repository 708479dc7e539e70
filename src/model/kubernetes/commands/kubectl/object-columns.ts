import type { Cluster } from '../../cluster.ts';
import { livingPods } from '../../controllers/owned-pods.ts';
import { templateHash, templateHashLabel } from '../../objects/owner.ts';
import type { Deployment } from '../../objects/deployment.ts';
import { replicasOf } from '../../objects/pod-template.ts';
import type { EndpointSlice } from '../../objects/endpoint-slice.ts';
import type { KindName, KubeObject } from '../../objects/object.ts';
import { keyOf } from '../../objects/object.ts';
import type { Pod } from '../../objects/pod.ts';
import { isReady, isTerminating } from '../../objects/pod.ts';
import { selectorText } from '../../objects/selector.ts';
import type { Service } from '../../objects/service.ts';
import type { StatefulSet } from '../../objects/stateful-set.ts';
import { age, secondsOf } from '../../text/time.ts';
import { statefulSetStatus } from './with-status.ts';

/** The heads of the columns that `kubectl get` prints for a kind; `wide` adds some. */
export function columnHeads(kind: KindName, wide: boolean): readonly string[] {
  switch (kind) {
    case 'Namespace':
      return ['NAME', 'STATUS', 'AGE'];
    case 'Node':
      return ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION'];
    case 'Service':
      return ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE', ...(wide ? ['SELECTOR'] : [])];
    case 'Deployment':
      return ['NAME', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'AGE', ...(wide ? ['CONTAINERS', 'IMAGES', 'SELECTOR'] : [])];
    case 'StatefulSet':
      return ['NAME', 'READY', 'AGE', ...(wide ? ['CONTAINERS', 'IMAGES'] : [])];
    case 'Pod':
      return [
        'NAME',
        'READY',
        'STATUS',
        'RESTARTS',
        'AGE',
        ...(wide ? ['IP', 'NODE', 'NOMINATED NODE', 'READINESS GATES'] : []),
      ];
    case 'EndpointSlice':
      return ['NAME', 'ADDRESSTYPE', 'PORTS', 'ENDPOINTS', 'AGE'];
  }
}

/** One object's cells under those heads. */
export function columnCells(cluster: Cluster, object: KubeObject, wide: boolean): readonly string[] {
  const old = age(cluster.now - secondsOf(object.metadata.creationTimestamp));
  switch (object.kind) {
    case 'Namespace':
      return [object.metadata.name, object.status?.phase ?? 'Active', old];
    case 'Node':
      return [object.metadata.name, 'Ready', none, old, ''];
    case 'Service':
      return [...serviceCells(object), old, ...(wide ? [selectorText(object.spec.selector) || none] : [])];
    case 'Deployment':
      return [...deploymentCells(cluster, object), old, ...(wide ? wideDeploymentCells(object) : [])];
    case 'StatefulSet':
      return [...statefulSetCells(cluster, object), old, ...(wide ? containerCells(object) : [])];
    case 'Pod':
      return [
        ...podCells(object),
        old,
        ...(wide ? [object.status.podIP || none, object.spec.nodeName || none, none, none] : []),
      ];
    case 'EndpointSlice':
      return [...sliceCells(object), old];
  }
}

const none = '<none>';

function serviceCells({ metadata, spec }: Service): readonly string[] {
  const external = spec.type === 'LoadBalancer' ? '<pending>' : spec.externalName || spec.externalIPs.join(',') || none;
  const ports = spec.ports.map(
    ({ port, nodePort, protocol }) => `${port}${nodePort === 0 ? '' : `:${nodePort}`}/${protocol}`,
  );
  return [metadata.name, spec.type, spec.clusterIP || none, external, ports.join(',') || none];
}

function deploymentCells(cluster: Cluster, deployment: Deployment): readonly string[] {
  const pods = livingPods(cluster, 'Deployment', keyOf(deployment));
  const current = pods.filter((pod) => pod.metadata.labels[templateHashLabel] === templateHash(deployment));
  const ready = pods.filter(isReady).length;
  return [deployment.metadata.name, `${ready}/${replicasOf(deployment)}`, String(current.length), String(ready)];
}

function statefulSetCells(cluster: Cluster, set: StatefulSet): readonly string[] {
  return [set.metadata.name, `${statefulSetStatus(cluster, set).readyReplicas}/${replicasOf(set)}`];
}

function wideDeploymentCells(deployment: Deployment): readonly string[] {
  const selector = selectorText(deployment.spec.selector?.matchLabels ?? {});
  return [...containerCells(deployment), selector || none];
}

function containerCells({ spec }: Deployment | StatefulSet): readonly string[] {
  const { containers } = spec.template.spec;
  return [containers.map(({ name }) => name).join(','), containers.map(({ image }) => image).join(',')];
}

function podCells(pod: Pod): readonly string[] {
  const count = pod.spec.containers.length;
  const status = isTerminating(pod)
    ? 'Terminating'
    : pod.status.phase === 'Pending'
      ? 'ContainerCreating'
      : pod.status.phase;
  return [pod.metadata.name, `${isReady(pod) ? count : 0}/${count}`, status, '0'];
}

function sliceCells({ metadata, addressType, ports, endpoints }: EndpointSlice): readonly string[] {
  const addresses = endpoints.flatMap((endpoint) => endpoint.addresses);
  const more = addresses.length > 3 ? ` + ${addresses.length - 3} more...` : '';
  const shown = addresses.length === 0 ? '<unset>' : `${addresses.slice(0, 3).join(',')}${more}`;
  return [metadata.name, addressType, ports.map(({ port }) => port ?? '').join(',') || '<unset>', shown];
}

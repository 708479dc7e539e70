import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { isTerminating } from '../objects/pod.ts';
import { row } from '../table.ts';
import { fiveLetters } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';
import { admitPods } from './admit-pods.ts';
import type { ApiError } from './api-error.ts';
import { allocateClusterIP } from './cluster-ips.ts';
import { withDefaults } from './defaults.ts';
import { kindOf } from './kinds.ts';
import { find, put } from './store.ts';
import { uidOf } from './uid.ts';
import { validate } from './validate.ts';

/** What a write came to: the cluster after it and the object as stored, or why the API server refused. */
export type Written = { readonly cluster: Cluster; readonly object: KubeObject } | { readonly error: ApiError };

/** Creates an object as the API server does: defaults, then validation, then a cluster IP for a Service (R1, R3, R5). */
export function createObject(cluster: Cluster, given: KubeObject): Written {
  const { name, namespace } = given.metadata;
  const { resource = '', namespaced = true } = kindOf(given) ?? {};
  const home = row(cluster.namespaces, keyFor('', namespace));
  if (namespaced && home === undefined) {
    return { error: { reason: 'NotFound', message: `namespaces ${JSON.stringify(namespace)} not found` } };
  }
  if (home !== undefined && isTerminating(home)) {
    const why = `unable to create new content in namespace ${namespace} because it is being terminated`;
    return { error: { reason: 'Forbidden', message: `${resource} ${JSON.stringify(name)} is forbidden: ${why}` } };
  }
  const object = withDefaults(withName(cluster, given));
  const errors = validate(object);
  if (errors.length > 0) return { error: { reason: 'Invalid', kind: object.kind, name, errors } };
  if (find(cluster, object.kind, keyOf(object)) !== undefined) {
    return { error: { reason: 'AlreadyExists', message: `${resource} ${JSON.stringify(name)} already exists` } };
  }
  return store(cluster, object);
}

function store(cluster: Cluster, object: KubeObject): Written {
  if (object.kind === 'Pod') return { cluster: admitPods(cluster, [object]), object };
  const metadata = { ...object.metadata, uid: uidOf(cluster.made), creationTimestamp: timestamp(cluster.now) };
  const next = { ...cluster, made: cluster.made + 1 };
  if (object.kind !== 'Service') {
    const stamped: KubeObject = { ...object, metadata };
    return { cluster: put(next, stamped), object: stamped };
  }
  const allocation = allocateClusterIP(next, { ...object, metadata });
  if ('errors' in allocation) {
    return { error: { reason: 'Invalid', kind: 'Service', name: metadata.name, errors: allocation.errors } };
  }
  return { cluster: put(allocation.cluster, allocation.service), object: allocation.service };
}

function withName(cluster: Cluster, object: KubeObject): KubeObject {
  const { name, generateName } = object.metadata;
  if (name !== '' || generateName === '') return object;
  return { ...object, metadata: { ...object.metadata, name: `${generateName}${fiveLetters(uidOf(cluster.made))}` } };
}

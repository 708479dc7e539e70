import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { isTerminating } from '../objects/pod.ts';
import { row } from '../table.ts';
import { fiveLetters } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';
import { admitPods } from './admit-pods.ts';
import { allocate } from './allocate.ts';
import { invalidObject } from './api-error.ts';

import { withDefaults } from './defaults.ts';
import { kindOf } from './kinds.ts';
import { find, put } from './store.ts';
import { uidOf } from './uid.ts';
import { validate } from './validate.ts';
import type { Written } from './written.ts';

/**
 * Creates an object as the API server does: defaults, then IPs and node ports for a Service, then
 * validation (R1, R3, R5).
 */
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
  const allocated = allocate(cluster, object);
  if ('error' in allocated) return allocated;
  const errors = validate(allocated.object);
  if (errors.length > 0) return { error: invalidObject(object, errors) };
  if (find(cluster, object.kind, keyOf(object)) !== undefined) {
    const message = `${resource} ${JSON.stringify(object.metadata.name)} already exists`;
    return { error: { reason: 'AlreadyExists', message } };
  }
  return store(allocated.cluster, allocated.object);
}

function store(cluster: Cluster, object: KubeObject): Written {
  if (object.kind === 'Pod') return { cluster: admitPods(cluster, [object]), object };
  const metadata = { ...object.metadata, uid: uidOf(cluster.made), creationTimestamp: timestamp(cluster.now) };
  const stamped: KubeObject = { ...object, metadata };
  return { cluster: put({ ...cluster, made: cluster.made + 1 }, stamped), object: stamped };
}

/** How long the part of a made-up name is that its five letters follow. */
const longestPrefix = 58;

function withName(cluster: Cluster, object: KubeObject): KubeObject {
  const { name, generateName } = object.metadata;
  if (name !== '' || generateName === '') return object;
  return {
    ...object,
    metadata: {
      ...object.metadata,
      name: `${generateName.slice(0, longestPrefix)}${fiveLetters(uidOf(cluster.made))}`,
    },
  };
}

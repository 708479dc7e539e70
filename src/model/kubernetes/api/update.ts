import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import { allocate } from './allocate.ts';
import { invalidObject } from './api-error.ts';
import { withDefaults } from './defaults.ts';
import { dropValues } from './drop-values.ts';
import { sameData } from './json.ts';
import { keepValues } from './keep-values.ts';
import { put } from './store.ts';
import { validateUpdate } from './validate-update.ts';
import type { Written } from './written.ts';

/**
 * Replaces an object by its next version as the API server does: what the server once gave stays where the new version
 * leaves it out (R10), then come defaults, new IPs and node ports for a Service (R11, R12), validation, and what may not
 * change (R9).
 * @returns the same cluster where nothing differs
 */
export function updateObject(cluster: Cluster, old: KubeObject, given: KubeObject): Written {
  const { uid, creationTimestamp, deletionTimestamp } = old.metadata;
  const metadata = { ...given.metadata, uid, creationTimestamp, deletionTimestamp };
  const next = nextVersion(old, { ...given, metadata });
  const isService = old.kind === 'Service' && next.kind === 'Service';
  const allocated = allocate(cluster, isService ? dropValues(old, next) : next, old);
  if ('error' in allocated) return allocated;
  const { object } = allocated;
  const errors = validateUpdate(old, object);
  if (errors.length > 0) return { error: invalidObject(old, errors) };
  if (sameData(old, object)) return { cluster, object: old };
  return { cluster: put(allocated.cluster, object), object };
}

/** The next version with the values that it keeps from the old one and with its defaults (R3, R10). */
export function nextVersion(old: KubeObject, given: KubeObject): KubeObject {
  if (old.kind === 'Pod' && given.kind === 'Pod') return withDefaults({ ...given, status: old.status });
  return withDefaults(old.kind === 'Service' && given.kind === 'Service' ? keepValues(old, given) : given);
}

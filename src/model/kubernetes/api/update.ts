import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { allocateClusterIP } from './cluster-ips.ts';
import type { Written } from './create.ts';
import { withDefaults } from './defaults.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, invalid } from './field-error.ts';
import { sameData } from './json.ts';
import { put } from './store.ts';
import { validate } from './validate.ts';
import { frozenStatefulSetErrors } from './validate-stateful-set.ts';

/**
 * Replaces an object by its next version as the API server does: what the server once gave stays where the new version
 * leaves it out (R10), then defaults, validation, and what may not change (R9).
 * @returns the same cluster where nothing differs
 */
export function updateObject(cluster: Cluster, old: KubeObject, given: KubeObject): Written {
  const { uid, creationTimestamp, deletionTimestamp } = old.metadata;
  const metadata = { ...given.metadata, uid, creationTimestamp, deletionTimestamp };
  const object = withDefaults(keepGiven(old, { ...given, metadata }));
  const errors = [...validate(object), ...frozenFieldErrors(old, object)];
  if (errors.length > 0) return { error: { reason: 'Invalid', kind: object.kind, name: old.metadata.name, errors } };
  if (sameData(old, object)) return { cluster, object: old };
  if (object.kind !== 'Service' || old.kind !== 'Service' || keepsIP(old, object)) {
    return { cluster: put(cluster, object), object };
  }
  const allocation = allocateClusterIP(cluster, object);
  if ('errors' in allocation) {
    return { error: { reason: 'Invalid', kind: 'Service', name: old.metadata.name, errors: allocation.errors } };
  }
  return { cluster: put(allocation.cluster, allocation.service), object: allocation.service };
}

function keepGiven(old: KubeObject, next: KubeObject): KubeObject {
  if (old.kind === 'Pod' && next.kind === 'Pod') return { ...next, status: old.status };
  if (old.kind !== 'Service' || next.kind !== 'Service') return next;
  return keepClusterIP(old, next);
}

/** A cluster IP that the new version leaves out stays; where only the singular is changed, the plural follows (R10). */
function keepClusterIP(old: Service, next: Service): Service {
  const { clusterIP, clusterIPs, type } = next.spec;
  const sameIPs = sameData(clusterIPs, old.spec.clusterIPs);
  if (old.spec.type === 'ExternalName' || type === 'ExternalName') {
    const wipe =
      type === 'ExternalName' && old.spec.type !== 'ExternalName' && sameIPs && clusterIP === old.spec.clusterIP;
    return wipe ? { ...next, spec: { ...next.spec, clusterIP: '', clusterIPs: [] } } : next;
  }
  if (clusterIP === '' && (clusterIPs.length === 0 || sameIPs)) {
    return { ...next, spec: { ...next.spec, clusterIP: old.spec.clusterIP, clusterIPs: old.spec.clusterIPs } };
  }
  if (clusterIP !== old.spec.clusterIP && sameIPs) {
    return { ...next, spec: { ...next.spec, clusterIPs: [clusterIP, ...clusterIPs.slice(1)] } };
  }
  return next;
}

function keepsIP(old: Service, next: Service): boolean {
  return old.spec.clusterIP === next.spec.clusterIP && next.spec.clusterIP !== '';
}

function frozenFieldErrors(old: KubeObject, next: KubeObject): readonly FieldError[] {
  if (old.kind === 'Service' && next.kind === 'Service') return frozenIPErrors(old, next);
  if (old.kind === 'Deployment' && next.kind === 'Deployment') {
    if (sameData(old.spec.selector, next.spec.selector)) return [];
    return [invalid('spec.selector', next.spec.selector, 'field is immutable')];
  }
  if (old.kind === 'StatefulSet' && next.kind === 'StatefulSet') return frozenStatefulSetErrors(old, next);
  if (old.kind === 'EndpointSlice' && next.kind === 'EndpointSlice' && old.addressType !== next.addressType) {
    return [invalid('addressType', next.addressType, 'field is immutable')];
  }
  if (old.kind !== 'Pod' || next.kind !== 'Pod' || sameData(withoutImages(old.spec), withoutImages(next.spec)))
    return [];
  const fields =
    '`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';
  return [forbidden('spec', `pod updates may not change fields other than ${fields}`)];
}

function withoutImages(spec: { readonly containers: readonly { readonly image: string }[] }): unknown {
  return { ...spec, containers: spec.containers.map((container) => ({ ...container, image: '' })) };
}

function frozenIPErrors(old: Service, next: Service): readonly FieldError[] {
  if (old.spec.type === 'ExternalName' || next.spec.type === 'ExternalName') return [];
  const [before] = old.spec.clusterIPs;
  if (before === undefined || before === next.spec.clusterIPs[0]) return [];
  return [invalid('spec.clusterIPs[0]', next.spec.clusterIPs, 'may not change once set')];
}

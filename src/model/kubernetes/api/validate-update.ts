import type { KubeObject } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, invalid } from './field-error.ts';
import { sameData } from './json.ts';
import { labelErrors, validateMetaUpdate } from './validate-meta.ts';
import { validateServiceUpdate } from './validate-service-update.ts';
import { frozenStatefulSetErrors } from './validate-stateful-set.ts';
import { validate } from './validate.ts';

/** What the API says of an object's next version, defaults filled in: by itself, and as one that follows the old (R9). */
export function validateUpdate(old: KubeObject, next: KubeObject): readonly FieldError[] {
  const meta = validateMetaUpdate(old, next);
  if (old.kind === 'Service' && next.kind === 'Service') {
    // The API server looks at labels and annotations twice here; kubectl prints what is wrong once.
    return [...meta, ...labelErrors(next), ...validateServiceUpdate(old, next), ...validate(next)];
  }
  return [...meta, ...validate(next), ...frozenFieldErrors(old, next)];
}

function frozenFieldErrors(old: KubeObject, next: KubeObject): readonly FieldError[] {
  if (old.kind === 'Deployment' && next.kind === 'Deployment') {
    return frozen('spec.selector', old.spec.selector, next.spec.selector);
  }
  if (old.kind === 'StatefulSet' && next.kind === 'StatefulSet') return frozenStatefulSetErrors(old, next);
  if (old.kind === 'EndpointSlice' && next.kind === 'EndpointSlice') {
    return frozen('addressType', old.addressType, next.addressType);
  }
  return old.kind === 'Pod' && next.kind === 'Pod' ? podErrors(old, next) : [];
}

function frozen(field: string, before: unknown, after: unknown): readonly FieldError[] {
  return sameData(before, after) ? [] : [invalid(field, after, 'field is immutable')];
}

const changeable = [
  '`spec.containers[*].image`',
  '`spec.initContainers[*].image`',
  '`spec.activeDeadlineSeconds`',
  '`spec.tolerations` (only additions to existing tolerations)',
  '`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
];

/** A Pod is not changed but replaced: of its spec, little more than the images may change. */
function podErrors(old: Pod, next: Pod): readonly FieldError[] {
  if (sameData(unchangeable(old), unchangeable(next))) return [];
  return [forbidden('spec', `pod updates may not change fields other than ${changeable.join(',')}`)];
}

function unchangeable({ spec }: Pod): unknown {
  const withoutImages = (containers: Pod['spec']['containers']) => containers.map((one) => ({ ...one, image: '' }));
  return {
    ...spec,
    containers: withoutImages(spec.containers),
    initContainers: withoutImages(spec.initContainers),
    activeDeadlineSeconds: undefined,
  };
}

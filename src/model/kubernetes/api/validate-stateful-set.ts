import type { StatefulSet } from '../objects/stateful-set.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, invalid } from './field-error.ts';
import { sameData } from './json.ts';
import { validateMeta } from './validate-meta.ts';
import { templateErrors } from './validate-workload.ts';

/** What the API says of a StatefulSet. Whether the Service that it names exists or is headless is not looked at (R104). */
export function validateStatefulSet(set: StatefulSet): readonly FieldError[] {
  const { replicas = 1, selector, template, podManagementPolicy, ordinals } = set.spec;
  const errors: FieldError[] = [...validateMeta(set)];
  if (podManagementPolicy !== 'OrderedReady' && podManagementPolicy !== 'Parallel') {
    const detail = "must be 'OrderedReady' or 'Parallel'";
    errors.push(invalid('spec.podManagementPolicy', podManagementPolicy, detail));
  }
  errors.push(...updateStrategyErrors(set.spec.updateStrategy));
  errors.push(...negative('spec.replicas', replicas));
  errors.push(...negative('spec.ordinals.start', ordinals?.start ?? 0));
  return [...errors, ...templateErrors('statefulset', selector, template)];
}

function updateStrategyErrors({ type, rollingUpdate }: StatefulSet['spec']['updateStrategy']): readonly FieldError[] {
  const field = 'spec.updateStrategy';
  if (type === 'RollingUpdate') return negative(`${field}.rollingUpdate.partition`, rollingUpdate?.partition ?? 0);
  if (type !== 'OnDelete') return [invalid(field, type, "must be 'RollingUpdate' or 'OnDelete'")];
  if (rollingUpdate === undefined) return [];
  return [invalid(`${field}.rollingUpdate`, rollingUpdate, "only allowed for updateStrategy 'RollingUpdate'")];
}

function negative(field: string, value: number): readonly FieldError[] {
  return value < 0 ? [invalid(field, value, 'must be greater than or equal to 0')] : [];
}

/** What the API says of an update: above all, what the Pods' identity comes from may not change. */
export function frozenStatefulSetErrors(old: StatefulSet, next: StatefulSet): readonly FieldError[] {
  if (sameData(frozen(old), frozen(next))) return [];
  const fields =
    "'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds'";
  return [forbidden('spec', `updates to statefulset spec for fields other than ${fields} are forbidden`)];
}

function frozen({ spec }: StatefulSet): unknown {
  const { selector, serviceName, podManagementPolicy, volumeClaimTemplates } = spec;
  return { selector, serviceName, podManagementPolicy, volumeClaimTemplates };
}

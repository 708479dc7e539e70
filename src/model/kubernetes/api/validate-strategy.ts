import type { Deployment } from '../objects/deployment.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, invalid, notSupported } from './field-error.ts';

const field = 'spec.strategy.rollingUpdate';

/** What the API says of how a Deployment replaces its Pods. */
export function strategyErrors({ type, rollingUpdate }: Deployment['spec']['strategy']): readonly FieldError[] {
  if (type === 'Recreate') {
    if (rollingUpdate === undefined) return [];
    return [forbidden(field, "may not be specified when strategy `type` is 'Recreate'")];
  }
  if (type !== 'RollingUpdate') return [notSupported('spec.strategy.type', type, ['Recreate', 'RollingUpdate'])];
  const { maxSurge = '25%', maxUnavailable = '25%' } = rollingUpdate ?? {};
  const errors = [...marginErrors('maxUnavailable', maxUnavailable), ...marginErrors('maxSurge', maxSurge)];
  if (isNothing(maxUnavailable) && isNothing(maxSurge)) {
    errors.push(invalid(`${field}.maxUnavailable`, maxUnavailable, 'may not be 0 when `maxSurge` is 0'));
  }
  if (typeof maxUnavailable === 'string' && Number(maxUnavailable.replace('%', '')) > 100) {
    errors.push(invalid(`${field}.maxUnavailable`, maxUnavailable, 'must not be greater than 100%'));
  }
  return errors;
}

function marginErrors(name: string, value: number | string): FieldError[] {
  if (typeof value === 'number') {
    return value < 0 ? [invalid(`${field}.${name}`, value, 'must be greater than or equal to 0')] : [];
  }
  if (/^\d+%$/.test(value)) return [];
  const detail = "a valid percent string must be a numeric string followed by an ending '%'";
  const form = "(e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";
  return [invalid(`${field}.${name}`, value, `${detail} ${form}`)];
}

function isNothing(value: number | string): boolean {
  return Number(String(value).replace('%', '')) === 0;
}

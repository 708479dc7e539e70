import type { Reason } from '../../model.ts';
import type { KubeObject } from '../objects/object.ts';
import type { FieldError } from './field-error.ts';
import { fieldErrorReason, fieldErrorText } from './field-error.ts';

/** Why the API server refused a request. */
export type ApiError =
  | {
      readonly reason: 'NotFound' | 'AlreadyExists' | 'BadRequest' | 'Forbidden' | 'InternalError';
      readonly message: string;
    }
  | {
      readonly reason: 'Invalid';
      readonly kind: string;
      readonly name: string;
      readonly errors: readonly FieldError[];
    };

/** The refusal of an object for what is wrong in its fields. */
export function invalidObject({ kind, metadata }: KubeObject, errors: readonly FieldError[]): ApiError {
  return { reason: 'Invalid', kind, name: metadata.name, errors };
}

/**
 * The refusal as kubectl prints it; an error that is there twice is printed once.
 * @param doing what kubectl was at, such as `error when creating "service.yaml"`; an invalid object is printed without
 */
export function apiErrorText(error: ApiError, doing?: string): string {
  if (error.reason !== 'Invalid') {
    return `Error from server (${error.reason}): ${doing === undefined ? '' : `${doing}: `}${error.message}`;
  }
  const texts = [...new Set(error.errors.map(fieldErrorText))];
  const head = `The ${error.kind} ${JSON.stringify(error.name)} is invalid: `;
  return texts.length === 1 ? `${head}${texts[0] ?? ''}` : [head, ...texts.map((text) => `* ${text}`)].join('\n');
}

/** Why an object was refused: a sentence for each thing that is wrong in it, with the rules that it breaks. */
export function apiErrorReasons({ kind, name, errors }: Extract<ApiError, { reason: 'Invalid' }>): readonly Reason[] {
  const what = `the API server refuses the ${kind} ${name}`;
  const reasons = errors.map((error) => ({ text: `${what}: ${fieldErrorReason(error)}`, rules: error.rules }));
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}

import type { FieldError } from './field-error.ts';
import { fieldErrorText } from './field-error.ts';

/** Why the API server refused a request. */
export type ApiError =
  | { readonly reason: 'NotFound' | 'AlreadyExists' | 'BadRequest' | 'Forbidden'; readonly message: string }
  | {
      readonly reason: 'Invalid';
      readonly kind: string;
      readonly name: string;
      readonly errors: readonly FieldError[];
    };

/**
 * The refusal as kubectl prints it.
 * @param doing what kubectl was at, such as `error when creating "service.yaml"`; an invalid object is printed without
 */
export function apiErrorText(error: ApiError, doing?: string): string {
  if (error.reason !== 'Invalid') {
    return `Error from server (${error.reason}): ${doing === undefined ? '' : `${doing}: `}${error.message}`;
  }
  const texts = error.errors.map(fieldErrorText);
  const head = `The ${error.kind} ${JSON.stringify(error.name)} is invalid: `;
  return texts.length === 1 ? `${head}${texts[0] ?? ''}` : [head, ...texts.map((text) => `* ${text}`)].join('\n');
}

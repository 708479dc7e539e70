/** What can be wrong with a field, in the API server's own classes. */
export type FieldErrorKind = 'Required' | 'Invalid' | 'NotSupported' | 'Forbidden' | 'Duplicate' | 'TooLong';

/** One thing wrong with an object. `field` is written as the API writes it: `spec.ports[0].name`. */
export interface FieldError {
  readonly field: string;
  readonly kind: FieldErrorKind;
  readonly value?: unknown;
  readonly detail: string;
}

const titles: Readonly<Record<FieldErrorKind, string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  Forbidden: 'Forbidden',
  Duplicate: 'Duplicate value',
  TooLong: 'Too long',
};

/** The field error as the API server words it. */
export function fieldErrorText(error: FieldError): string {
  const hasValue = error.kind === 'Invalid' || error.kind === 'NotSupported' || error.kind === 'Duplicate';
  const parts = [error.field, titles[error.kind]];
  if (hasValue) parts.push(JSON.stringify(error.value ?? null));
  if (error.detail !== '') parts.push(error.detail);
  return parts.join(': ');
}

/** The keys and indexes of a field: `spec.ports[0].name` is `spec`, `ports`, 0, `name`. */
export function fieldPath(field: string): readonly (string | number)[] {
  return [...field.matchAll(/\[([^\]]*)\]|[^.[]+/g)].map(([part, bracket]) => {
    if (bracket === undefined) return part;
    return /^\d+$/.test(bracket) ? Number(bracket) : bracket;
  });
}

/** A field that must be there and is not. */
export function required(field: string, detail = ''): FieldError {
  return { field, kind: 'Required', detail };
}

/** A field whose value is not taken. */
export function invalid(field: string, value: unknown, detail: string): FieldError {
  return { field, kind: 'Invalid', value, detail };
}

/** A field that must not be set here. */
export function forbidden(field: string, detail: string): FieldError {
  return { field, kind: 'Forbidden', detail };
}

/** A value that another item already has. */
export function duplicate(field: string, value: unknown): FieldError {
  return { field, kind: 'Duplicate', value, detail: '' };
}

/**
 * A value that is none of those that are known.
 * @param supported the values that would have been taken, in the order in which the API lists them
 */
export function notSupported(field: string, value: unknown, supported: readonly string[]): FieldError {
  const list = supported.map((text) => JSON.stringify(text)).join(', ');
  return { field, kind: 'NotSupported', value, detail: `supported values: ${list}` };
}

/** What can be wrong with a field, in the API server's own classes. */
export type FieldErrorKind = 'Required' | 'Invalid' | 'NotSupported' | 'Forbidden' | 'Duplicate';

/** One thing wrong with an object. `field` is written as the API writes it: `spec.ports[0].name`. */
export interface FieldError {
  readonly field: string;
  readonly kind: FieldErrorKind;
  readonly value?: unknown;
  readonly detail: string;
  /** The rules that it breaks, as far as the model names them. */
  readonly rules: readonly string[];
}

const titles: Readonly<Record<FieldErrorKind, string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  Forbidden: 'Forbidden',
  Duplicate: 'Duplicate value',
};

/** The field error as the API server words it. */
export function fieldErrorText(error: FieldError): string {
  const hasValue = error.kind === 'Invalid' || error.kind === 'NotSupported' || error.kind === 'Duplicate';
  const parts = [error.field, titles[error.kind]];
  if (hasValue) parts.push(JSON.stringify(error.value ?? null));
  if (error.detail !== '') parts.push(error.detail);
  return parts.join(': ');
}

/** What is wrong, as a part of a sentence. */
export function fieldErrorReason({ field, kind, value, detail }: FieldError): string {
  const shown = JSON.stringify(value ?? null);
  switch (kind) {
    case 'Required':
      return detail === '' ? `it needs ${field}` : `it needs ${field}: ${detail}`;
    case 'Forbidden':
      return `${field} ${detail}`;
    case 'Duplicate':
      return `${field} is ${shown}, which is there already`;
    case 'NotSupported':
      return `${field} is ${shown}, but the ${detail.replace('values:', 'values are')}`;
    case 'Invalid':
      return `${field} is ${shown}: ${detail}`;
  }
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
  return { field, kind: 'Required', detail, rules: [] };
}

/** A field whose value is not taken. */
export function invalid(field: string, value: unknown, detail: string): FieldError {
  return { field, kind: 'Invalid', value, detail, rules: [] };
}

/** A field that must not be set here. */
export function forbidden(field: string, detail: string): FieldError {
  return { field, kind: 'Forbidden', detail, rules: [] };
}

/** A value that another item already has. */
export function duplicate(field: string, value: unknown): FieldError {
  return { field, kind: 'Duplicate', value, detail: '', rules: [] };
}

/**
 * A value that is none of those that are known.
 * @param supported the values that would have been taken, in the order in which the API lists them
 */
export function notSupported(field: string, value: unknown, supported: readonly string[]): FieldError {
  const list = supported.map((text) => JSON.stringify(text)).join(', ');
  return { field, kind: 'NotSupported', value, detail: `supported values: ${list}`, rules: [] };
}

/** The same errors with the rules that they break; an error that already names some keeps them. */
export function breaking(rules: readonly string[], errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map((error) => (error.rules.length > 0 ? error : { ...error, rules }));
}

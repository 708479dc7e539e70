import type { FieldError } from '../api/field-error.ts';
import type { Verdict } from './validation-case.ts';

type Wanted = Verdict['errors'][number];

/** Whether the errors found are those of a verdict, one for one in any order: field, kind and, where it is given, detail. */
export function agrees(wanted: Verdict, found: readonly FieldError[]): boolean {
  if (wanted.valid !== (found.length === 0)) return false;
  // A case may say no more than that a Service is refused; how many errors there are is then asked apart.
  if (wanted.errors.length === 0) return true;
  const left = [...found];
  for (const error of wanted.errors) {
    const at = left.findIndex((each) => isSame(error, each));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function isSame(wanted: Wanted, found: FieldError): boolean {
  const sameDetail = wanted.detail === undefined || wanted.detail === found.detail;
  const isAlike = sameDetail || (wanted.type === 'NotSupported' && listsNoMore(wanted.detail ?? '', found.detail));
  return wanted.field === found.field && wanted.type === found.kind && isAlike;
}

/** Whether every value that an older release supports is among those of this one: a newer release supports more. */
function listsNoMore(wanted: string, found: string): boolean {
  const head = 'supported values: ';
  if (!wanted.startsWith(head)) return false;
  const known = new Set(found.slice(head.length).split(', '));
  return wanted
    .slice(head.length)
    .split(', ')
    .every((value) => known.has(value));
}

/** Errors on one line, as far as cases compare them: values are written differently from release to release. */
export function errorsText(errors: readonly (Wanted | FieldError)[]): string {
  const texts = errors.map((error) => {
    const kind = 'kind' in error ? error.kind : error.type;
    return [error.field, kind, error.detail ?? ''].filter((part) => part !== '').join(': ');
  });
  return texts.length === 0 ? 'valid' : texts.join('; ');
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';

/** An item, or a whole file, that is not imported. */
export function leftOut(place: Place, message: string, help?: string): Diagnostic {
  return { rule: 'not-imported', severity: 'error', message, place, ...(help === undefined ? {} : { help }) };
}

/** Something of an item that is imported without it. */
export function lost(place: Place, what: string): Diagnostic {
  return { rule: 'lost-in-import', severity: 'warning', message: what, place };
}

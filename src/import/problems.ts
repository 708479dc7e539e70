import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Tell } from './rich.ts';

/** An item, or a whole file, that is not imported. */
export function leftOut(place: Place, message: string, help?: string): Diagnostic {
  return { rule: 'not-imported', severity: 'error', message, place, ...(help === undefined ? {} : { help }) };
}

/** Tells what an item loses: at its own place where that is known, else at the item's. */
export function losses(source: Source, name: string, place: Place, problems: Diagnostic[]): Tell {
  return (what, at) =>
    void problems.push(lost(at === undefined ? place : source.place(at.from, at.to), `${name} loses ${what}`));
}

/** Something of an item that is imported without it. */
export function lost(place: Place, what: string): Diagnostic {
  return { rule: 'lost-in-import', severity: 'warning', message: what, place };
}

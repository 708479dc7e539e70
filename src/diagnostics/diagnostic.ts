import type { Place } from './place.ts';

/** One problem in the content, as data. Nothing in here is formatted for a terminal. */
export interface Diagnostic {
  /** The rule's permanent name: `wrong-cell`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one line that makes sense on its own; lower case, no full stop. */
  readonly message: string;
  readonly place: Place;
  /** A few words for under the caret. */
  readonly label?: string;
  /** Other places that bear on it. */
  readonly related?: readonly RelatedPlace[];
  readonly facts?: Facts;
  /** What the author can do next: an instruction. */
  readonly help?: string;
  readonly fix?: Fix;
  /** What is wrong elsewhere and comes of the same, each as it would be told alone. */
  readonly others?: readonly Diagnostic[];
  /** What names the mistake where others may be the same, as the name that is not there: they are told as one. */
  readonly mistake?: string;
}

export interface RelatedPlace {
  readonly place: Place;
  readonly label: string;
}

/** What the model says, in the order it is shown. */
export interface Facts {
  readonly asked?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly because?: string;
}

/** A change of the text at a diagnostic's place that makes it go away. */
export interface Fix {
  readonly place: Place;
  readonly replacement: string;
}

/** The order diagnostics are told in: by file, then by place. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.start.offset - b.place.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Each diagnostic with those that are told with it, as if each were told alone. */
export function eachTold(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap(({ others = [], ...alone }) => [alone, ...eachTold(others)]);
}

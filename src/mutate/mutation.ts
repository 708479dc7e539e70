import type { Place } from '../diagnostics/place.ts';

/** What may be broken in a lesson, in the order of the report. */
export const KINDS = [
  'a cell',
  'a step number',
  'a command',
  'a manifest field',
  'a cluster option',
  'a variable',
  'a what-if',
  'a moment',
  'a quoted command',
  'an output line',
  'a claim',
  'an operator',
  'a constant',
  'a step in a claim',
  'a key',
  'a distractor',
  'an entry',
  'a row',
  'a target',
  'an accepted form',
  'an anticipated form',
  'a gap',
] as const;

export type Kind = (typeof KINDS)[number];

/** A stretch of a content file, and what is written there instead. */
export interface Edit {
  readonly place: Place;
  readonly replacement: string;
}

/** An expression before and after: which part of it was changed, and the step that its bare names speak of. */
export interface ChangedExpression {
  readonly expression: string;
  /** Offsets into the expression; `end` is the first after the part. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly step?: number;
}

/** One thing in a lesson made wrong. */
export interface Mutation {
  readonly kind: Kind;
  /** Not empty; in one file, and apart from each other. The first is where the mutation is told to be. */
  readonly edits: readonly [Edit, ...Edit[]];
  /** Where a part of an expression was changed, and nothing else. */
  readonly changed?: ChangedExpression;
}

/** A mutation by one edit. */
export function edit(kind: Kind, place: Place, replacement: string): Mutation {
  return { kind, edits: [{ place, replacement }] };
}

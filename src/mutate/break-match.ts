import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Match } from '../items/match/match.ts';
import { askedIn } from './break-claims.ts';
import { breakExpression } from './expressions.ts';
import { edit, type Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';
import { exchange, negate, wholeBrace, written } from './written.ts';

/** Breaks a match: rows and targets exchanged, moments and values that are others, targets that fit elsewhere. */
export function breakMatch(checked: CheckedLesson, { rows, extras }: Match): Mutation[] {
  const proven = rows.filter(({ proving }) => proving.kind !== 'asserted');
  const ofRows = proven.flatMap(({ place, proving, target }, at): Mutation[] => [
    ...proven.slice(0, at).flatMap((other) => [
      // Two rows may have the same target: which of them is written first says nothing.
      ...(other.target.id === target.id
        ? []
        : [
            ...exchange(checked, 'a target', other.target.place, target.place),
            ...exchange(checked, 'a row', other.place, place),
          ]),
      edit('a row', place, written(checked, other.place)),
    ]),
    edit('a row', place, 'Sometime'),
    edit('a row', place, 'After step 99'),
    ...extras.flatMap((extra) => exchange(checked, 'a target', extra.place, target.place)),
    ...target.braces.flatMap((brace) => [negate('a target', brace), edit('a target', wholeBrace(checked, brace), '')]),
    ...(proving.kind === 'value'
      ? [
          edit('a row', wholeBrace(checked, proving.brace), ''),
          edit('a row', proving.brace.place, `${proving.brace.expression} == null`),
          ...breakExpression(proving.brace, askedIn(checked)),
          edit('a target', target.place, otherWord(written(checked, target.place).trim())),
        ]
      : []),
  ]);
  const ofExtras = extras.flatMap(({ place, braces }) => [
    ...braces.map((brace) => negate('a target', brace)),
    ...proven.map(({ target }) => edit('a target', place, written(checked, target.place))),
  ]);
  return [...ofRows, ...ofExtras];
}

import type { ItemType } from '../item.ts';
import { matchClaims } from './claims.ts';
import { type GradedMatch, gradeMatch } from './grade.ts';
import { isPairTable, type Match, targetsOf } from './match.ts';
import { parseMatch } from './parse.ts';

/** The item type *match*: rows, and for each the target that fits. */
export const matchType: ItemType<Match, GradedMatch> = {
  name: 'match',
  form: 'a table with two columns, each row with the target that fits it',
  reads: ['rows'],
  heeds: ['partial', 'shuffle'],
  fits: ({ lists, blocks }) => lists.length === 0 && blocks.some(isPairTable),
  parse: parseMatch,
  claims: matchClaims,
  prose: () => [],
  graded: ({ rows, settings }) => ({
    key: Object.fromEntries(rows.map(({ id, target }) => [id, target.id])),
    partial: settings.partial,
  }),
  probes: ({ rows, extras, place }, { key }) => [
    { response: key, full: true, place, name: 'each row with its own target' },
    ...rows.flatMap((row) =>
      targetsOf({ rows, extras })
        .filter(({ id }) => id !== row.target.id)
        .map((target) => ({
          response: { ...key, [row.id]: target.id },
          full: false,
          place: target.place,
          name: `${row.words}: ${target.words}`,
        })),
    ),
  ],
  grade: gradeMatch,
};

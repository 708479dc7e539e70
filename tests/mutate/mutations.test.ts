import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { type Judged, judged } from '../../src/mutate/judged.ts';
import { type Kind, KINDS } from '../../src/mutate/mutation.ts';
import { mutations } from '../../src/mutate/mutations.ts';
import { printScore } from '../../src/mutate/score.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';

/** Some thousand checks; on a busy machine they take their time. */
const PATIENCE = 900_000;

/** Breaks every thing of a lesson, or those of some kinds. */
function breakLesson(name: string, only: readonly Kind[] = KINDS): Judged[] {
  const folder = readFolder(name);
  const base = checkLesson(folder);
  expect(base.receipt.errors).toBe(0);
  const all = mutations(base).filter(({ kind }) => only.includes(kind));
  return all.map((mutation) => judged(folder, base, mutation));
}

function survivors(all: readonly Judged[]): string[] {
  return all.filter(({ verdict }) => verdict.kind === 'survived').map(({ kind, what }) => `${kind}: ${what}`);
}

test(
  'whatever is changed in the good lesson, the checker objects',
  () => {
    const all = breakLesson(GOOD_LESSON);
    console.log(printScore(GOOD_LESSON, all, true));
    expect(survivors(all)).toEqual([]);
    // Every kind was tried, and what is said to change nothing is where the run stood still between two moments.
    const many: Partial<Record<Kind, number>> = {
      'a cell': 250,
      'a manifest field': 50,
      'a command': 50,
      'a variable': 50,
    };
    for (const kind of KINDS)
      expect(all.filter((each) => each.kind === kind).length, kind).toBeGreaterThan(many[kind] ?? 3);
    const same = all.filter(({ verdict }) => verdict.kind === 'same');
    expect(new Set(same.map(({ kind }) => kind))).toEqual(new Set(['a moment', 'a step in a claim']));
    expect(all.filter(({ verdict }) => verdict.kind === 'caught').length).toBeGreaterThan(900);
  },
  PATIENCE,
);

test(
  'whatever is changed in the orders and matches of a lesson',
  () => {
    const all = breakLesson('tests/samples/order-match', ['an entry', 'a row', 'a target']);
    expect(survivors(all)).toEqual([]);
    for (const kind of ['an entry', 'a row', 'a target'])
      expect(all.filter((each) => each.kind === kind).length).toBeGreaterThan(10);
  },
  PATIENCE,
);

test(
  'in items that readers write in, and that a number is reckoned is where a slip is not seen',
  () => {
    const kinds = ['an accepted form', 'an anticipated form', 'a gap'] as const;
    const all = breakLesson('tests/samples/written-items', kinds);
    expect(survivors(all)).toEqual([
      'an accepted form: = 0.6 min {at(2).dns.ttl + 6 == 36} → = 0.7 min {at(2).dns.ttl + 6 == 36}',
    ]);
    for (const kind of kinds) expect(all.filter((each) => each.kind === kind).length, kind).toBeGreaterThan(2);
  },
  PATIENCE,
);

test(
  'what a lesson does not speak of survives, and is told at its place',
  () => {
    const all = breakLesson('tests/samples/order-match', ['a manifest field']);
    const image =
      'tests/samples/order-match/deployment.yaml:13:18: survived: a manifest field: nginx:1.29 → nginx:1.30';
    const told = printScore('tests/samples/order-match', all, false).split('\n');
    expect(told).toContain(image);
    expect(told.at(-1)).toMatch(
      /^tests\/samples\/order-match: \d\d(\.\d)? % caught, \d+ of \d+; \d+ survivors; \d+ changed/,
    );
    // Fields that the model does not look at change nothing that is said, and are counted apart.
    expect(all.some(({ verdict }) => verdict.kind === 'same')).toBe(true);
  },
  PATIENCE,
);

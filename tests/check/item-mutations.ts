import type { Place } from '../../src/diagnostics/place.ts';
import { readItem } from '../../src/items/index.ts';
import type { Match } from '../../src/items/match/match.ts';
import type { Order } from '../../src/items/order/order.ts';
import type { Brace } from '../../src/lesson/lesson.ts';
import { parseLesson, type LessonFolder } from '../../src/lesson/parse.ts';
import { changed, textOf } from '../read-folder.ts';
import type { Mutation } from './mutations.ts';

type Edit = readonly [Place, string];

/** A pair of braces with its signs. */
function whole({ place }: Brace): Place {
  const { start, end } = place;
  return { ...place, start: { ...start, offset: start.offset - 1 }, end: { ...end, offset: end.offset + 1 } };
}

/** Breaks every order and every match of a lesson's quiz, one thing at a time. */
export function itemMutations(folder: LessonFolder): Mutation[] {
  const { lesson, sources } = parseLesson(folder);
  const quiz = lesson.quiz;
  const source = sources.get(quiz?.file ?? '');
  if (quiz === undefined || source === undefined) throw new Error('the quiz cannot be read');
  const text = textOf(folder, 'quiz.mdx');
  const written = ({ start, end }: Place): string => text.slice(start.offset, end.offset);
  const out: Mutation[] = [];
  const mutate = (kind: string, ...edits: readonly Edit[]): void => {
    const inOrder = edits.toSorted(([a], [b]) => b.start.offset - a.start.offset);
    const next = inOrder.reduce(
      (before, [{ start, end }, replacement]) => before.slice(0, start.offset) + replacement + before.slice(end.offset),
      text,
    );
    const what = edits.map(([place, replacement]) => `${place.start.line}: ${written(place)} -> ${replacement}`);
    if (next !== text) out.push({ kind, what: what.join('; '), folder: changed(folder, { 'quiz.mdx': next }) });
  };
  const swap = (kind: string, a: Place, b: Place): void => mutate(kind, [a, written(b)], [b, written(a)]);

  const breakOrder = ({ entries }: Order): void => {
    const proven = entries.flatMap(({ place, text: { braces } }) =>
      braces[0] === undefined || braces[0].expression.startsWith('unproved') ? [] : [{ place, brace: braces[0] }],
    );
    for (const [at, { place, brace }] of proven.entries()) {
      const { expression } = brace;
      mutate('an entry', [brace.place, `(${expression}) && !(${expression})`]);
      mutate('an entry', [whole(brace), '']);
      const before = proven[at - 1];
      if (before === undefined) continue;
      swap('an entry', before.place, place);
      mutate('an entry', [brace.place, `!(${expression})`]);
      mutate('an entry', [brace.place, before.brace.expression]);
    }
  };

  const breakMatch = ({ rows, extras }: Match): void => {
    const proven = rows.filter(({ proving }) => proving.kind !== 'asserted');
    for (const [at, { place, proving, target }] of proven.entries()) {
      for (const other of proven.slice(0, at)) {
        // Two rows may have the same target: which of them is written first says nothing.
        if (other.target.id !== target.id) swap('a target', other.target.place, target.place);
        if (other.target.id !== target.id) swap('a row', other.place, place);
        mutate('a row', [place, written(other.place)]);
      }
      mutate('a row', [place, 'Sometime']);
      mutate('a row', [place, 'After step 99']);
      for (const extra of extras) swap('a target', extra.place, target.place);
      for (const brace of target.braces) mutate('a target', [brace.place, `!(${brace.expression})`]);
      for (const brace of target.braces) mutate('a target', [whole(brace), '']);
      if (proving.kind === 'value') mutate('a row', [whole(proving.brace), '']);
      if (proving.kind === 'value') mutate('a target', [target.place, '10.1.1.9']);
      if (proving.kind === 'value') mutate('a row', [proving.brace.place, `${proving.brace.expression} == null`]);
    }
    for (const { place, braces } of extras) {
      for (const brace of braces) mutate('a target', [brace.place, `!(${brace.expression})`]);
      for (const { target } of proven) mutate('a target', [place, written(target.place)]);
    }
  };

  for (const item of quiz.items.flatMap((each) => readItem(source, each).item?.item ?? [])) {
    if (item.type === 'order') breakOrder(item);
    if (item.type === 'match') breakMatch(item);
  }
  return out;
}

import { expect, test } from 'vitest';
import { gradeConsole } from '../../src/items/console/grade.ts';
import { gradeMatch } from '../../src/items/match/grade.ts';
import { gradeOrder } from '../../src/items/order/grade.ts';
import { gradeTrace } from '../../src/items/trace/grade.ts';

const IDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

test.each(IDS)('a part with the id %s that was not given is not given, and breaks nothing', (id) => {
  const cells = Object.fromEntries<{ text: string; unordered: boolean }>([[id, { text: 'a', unordered: false }]]);
  const texts = Object.fromEntries<string>([[id, 'a']]);
  for (const graded of [
    gradeTrace({ cells, partial: true }, {}),
    gradeConsole({ partial: true, lines: texts, wrong: {} }, {}),
    gradeMatch({ key: texts, partial: true }, {}),
    gradeOrder({ key: [id, 'other'], partial: true }, {}),
  ])
    expect(graded).toEqual({ score: 0, parts: {} });
  for (const graded of [
    gradeTrace({ cells, partial: true }, texts),
    gradeConsole({ partial: true, lines: texts, wrong: {} }, texts),
    gradeMatch({ key: texts, partial: true }, texts),
  ])
    expect(graded).toEqual({ score: 1, parts: Object.fromEntries([[id, true]]) });
});

test('signs that nobody sees are no part of what was given', () => {
  const [seen, unseen] = ['NXDOMAIN', 'NX\u200bDOMAIN\u202c'];
  const cells = { a: { text: seen, unordered: false } };
  expect(gradeTrace({ cells, partial: true }, { a: unseen }).score).toBe(1);
  expect(gradeTrace({ cells, partial: true }, { a: '\u200b' })).toEqual({ score: 0, parts: {} });
  const console = { partial: true, lines: { a: seen }, wrong: {} };
  expect(gradeConsole(console, { a: unseen }).score).toBe(1);
  expect(gradeConsole(console, { a: '\u2060' })).toEqual({ score: 0, parts: {} });
});

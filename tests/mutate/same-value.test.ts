import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { sameValue } from '../../src/mutate/same-value.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';

const { run } = checkLesson(readFolder(GOOD_LESSON));

/** The part that is the same where `from` becomes `to` in an expression. */
function same(expression: string, from: string, to: string): string | undefined {
  const start = expression.indexOf(from);
  if (run === undefined || start === -1) throw new Error(`no ${from} in ${expression}`);
  return sameValue(run.scope, { expression, start, end: start + from.length, replacement: to });
}

test('another step at which the value is the same', () => {
  expect(same('at(3).podIPs == at(5).podIPs', '3', '2')).toBe('at(3).podIPs');
  expect(same('absent(at(3).connection)', '3', '2')).toBe('at(3).connection');
});

test.each([
  ['another value', 'at(3).podIPs == at(3).podIPs', '3', '5'],
  ['a moment is no value', 'at(5).dns.addresses != at(3).dns.addresses', '5', '6'],
  ['that both hold shows nothing', 'size(at(3).podIPs) == 2', '==', '>='],
  ['that neither holds shows nothing', 'size(at(3).podIPs) == 0', '0', '1'],
  ['what cannot be read shows nothing', 'at(3).podIPs == at(3).podIPs', 'podIPs', 'podIP'],
])('%s', (_, expression, from, to) => {
  expect(same(expression, from, to)).toBeUndefined();
});

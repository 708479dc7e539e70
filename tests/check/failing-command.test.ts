import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** The rules that are broken where step 3 deletes what is not there and its row claims this. */
function rulesWith(claim: string): string[] {
  const execution = textOf(good, 'execution.mdx');
  const bent = execution.replace(/\| 3 \|.*\|\n/, `| 3 | Fail: \`kubectl delete pod gone\` | It does {${claim}} | |\n`);
  expect(bent).not.toBe(execution);
  return checkLesson(changed(good, { 'execution.mdx': bent })).diagnostics.map(({ rule }) => rule);
}

describe('a command that fails is meant to', () => {
  test.each(['exitCode == 1', 'exitCode != 0', 'output.contains("NotFound")', 'size(output) > 0 && size(podIPs) == 2'])(
    'where the row claims %s',
    (claim) => expect(rulesWith(claim)).toEqual([]),
  );
});

describe('a command that fails is a mistake', () => {
  test.each([
    'output == output',
    'exitCode >= 0',
    'output != "something else"',
    'size(podIPs) == 2 \\|\\| exitCode == 1',
    'size(podIPs) == 2',
  ])('where the row claims %s, which would be so had it succeeded', (claim) =>
    expect(rulesWith(claim)).toEqual(['command-failed']),
  );

  test('told once where the claim is false', () => {
    expect(rulesWith('exitCode == 0')).toEqual(['false-claim']);
    expect(rulesWith('output.contains("created")')).toEqual(['command-failed']);
  });

  test('and the expression is told where that is what is wrong', () => {
    expect(rulesWith('exitcode == 1')).toEqual(['command-failed', 'unknown-name']);
    expect(rulesWith('exitCode = 1')).toEqual(['bad-expression']);
  });
});

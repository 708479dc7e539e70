import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** What is wrong where step 3 is this. */
function diagnosticsWith(action: string, result: string): readonly Diagnostic[] {
  const execution = textOf(good, 'execution.mdx');
  const bent = execution.replace(/\| 3 \|.*\|\n/, `| 3 | ${action} | ${result} | |\n`);
  expect(bent).not.toBe(execution);
  return checkLesson(changed(good, { 'execution.mdx': bent })).diagnostics;
}

/** The rules that are broken where step 3 deletes what is not there and its row claims this. */
function rulesWith(claim: string): string[] {
  return diagnosticsWith('Fail: `kubectl delete pod gone`', `It does {${claim}}`).map(({ rule }) => rule);
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

  test('and is told with why it fails', () => {
    const failed = diagnosticsWith('Fail: `kubectl create namespace X_Y`', '').find(
      ({ rule }) => rule === 'command-failed',
    );
    expect(failed?.facts?.because).toMatch(/^the API server refuses the Namespace X_Y: .* \(R5\)$/);
    const claimed = diagnosticsWith('Fail: `kubectl create namespace X_Y`', '{exitCode == 0}');
    expect(claimed.find(({ rule }) => rule === 'false-claim')?.facts?.because).toContain(failed?.facts?.because);
  });

  test('and the help says what the command exits with', () => {
    const action = 'Ask: `kubectl run probe --image=curl` `kubectl exec probe -- curl http://nowhere`';
    const failed = diagnosticsWith(action, '').find(({ rule }) => rule === 'command-failed');
    expect(failed?.help).toContain('`{exitCode == 6}`');
    expect(diagnosticsWith(action, '{exitCode == 6}').map(({ rule }) => rule)).not.toContain('command-failed');
  });
});

import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const execution = textOf(good, 'execution.mdx');

/** What is wrong where step 3 does nothing new, claims this, and these variables come before the lesson's own. */
function diagnosticsWith(claim: string, variables: string): readonly Diagnostic[] {
  const bent = execution
    .replace(/\| 3 \|.*\|\n/, `| 3 | Look: \`nslookup my-headless-service\` | ${claim} | |\n`)
    .replace('variables:\n', `variables:\n${variables}`);
  return checkLesson(changed(good, { 'execution.mdx': bent })).diagnostics;
}

test.each<[string, string, string]>([
  ['a text', 'kind: { label: Kind, is: service("my-headless-service").type }', 'kind == "ClusterIP"'],
  ['a list', 'ips: { label: IPs, is: pods("app=myapp") }', 'size(ips) == 2'],
  ['a number', 'many: { label: Many, is: size(pods("app=myapp")) }', '!absent(many)'],
  ['something', 'found: { label: Found, is: service("my-headless-service") }', '!absent(found)'],
  ['nothing', 'gone: { label: Gone, is: service("gone") }', 'absent(gone)'],
])('the example is a claim that holds, of a variable of the lesson: %s', (_, variable, example) => {
  const written = `  ${variable}\n`;
  const [warned, ...more] = diagnosticsWith('', written);
  expect(more).toEqual([]);
  expect(warned).toMatchObject({
    rule: 'unproven-step',
    help: `say in braces what is so after this step: \`{${example}}\``,
  });
  expect(diagnosticsWith(`{${example}}`, written)).toEqual([]);
});

test('where there is no variable the example asks a function of the model', () => {
  const bare = execution
    .replace(/variables:\n(?: .*\n)+/, 'variables: {}\n')
    .replace(/^\| \d.*$/gm, (row) => row.replace(/ \{[^}]*\}/g, ''));
  const [warned] = checkLesson(changed(good, { 'execution.mdx': bare })).diagnostics.filter(
    ({ rule }) => rule === 'unproven-step',
  );
  expect(warned?.help).toBe('say in braces what is so after this step: `{!absent(service(…))}`');
});

test('where the step is not run there is no example', () => {
  const bent = execution.replace(/\| 1 \|.*\|\n/, '| 1 | Fail: `kubctl` | | |\n');
  const { diagnostics } = checkLesson(changed(good, { 'execution.mdx': bent }));
  expect(diagnostics.find(({ rule }) => rule === 'unproven-step')?.help).toBe(
    'say in braces what is so after this step',
  );
});

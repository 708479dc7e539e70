import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import { printSummary } from '../src/check/summary.ts';
import { printText } from '../src/diagnostics/text.ts';
import { readFolder } from './read-folder.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const names = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A sample is a lesson's folder; its whole report stands beside it, in `reports/`. */
describe('each sample gives its report', () => {
  test.each(names)('%s', async (name) => {
    const { diagnostics, counts, sources } = checkLesson(readFolder(`tests/samples/${name}`));
    const texts = diagnostics.map((diagnostic) => printText(diagnostic, (file) => sources.get(file)));
    await expect([...texts, printSummary(diagnostics, counts), ''].join('\n\n')).toMatchFileSnapshot(
      join(import.meta.dirname, 'reports', `${name}.txt`),
    );
  });
});

test('the page this project began with is rejected for exactly its false cells', () => {
  const { diagnostics } = checkLesson(readFolder('tests/samples/source-page'));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const found = errors.map(
    ({ rule, place, facts }) =>
      `${rule} ${place.file.split('/').at(-1)}:${place.start.line} expected ${facts?.expected}, found ${facts?.found}`,
  );
  expect(found).toMatchInlineSnapshot(`
    [
      "false-claim execution.mdx:30 expected true, found cached("my-headless-service").addresses is —; podIPs is 10.1.1.5, 10.1.1.7",
      "false-claim execution.mdx:31 expected true, found connection.state is ESTABLISHED",
      "wrong-cell execution.mdx:36 expected —, found None",
      "wrong-cell execution.mdx:36 expected —, found None",
      "wrong-cell execution.mdx:37 expected 10.1.1.5, 10.1.1.7, found none",
      "wrong-cell execution.mdx:38 expected 10.1.1.5, 10.1.1.6, found NXDOMAIN",
      "false-claim execution.mdx:40 expected true, found false",
    ]
  `);
});

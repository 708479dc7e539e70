import { expect, test } from 'vitest';
import { NOTHING } from '../../src/check/counts.ts';
import { printSummary } from '../../src/check/summary.ts';
import { eachTold } from '../../src/diagnostics/diagnostic.ts';
import { printGithub } from '../../src/diagnostics/github.ts';
import { printJson } from '../../src/diagnostics/json.ts';
import { printReport } from '../../src/diagnostics/report.ts';
import { printSarif } from '../../src/diagnostics/sarif.ts';
import { printText } from '../../src/diagnostics/text.ts';
import { EMPTY, SOURCE, WHOLE } from './problems.ts';

const find = () => SOURCE;
const FALSE = {
  ...EMPTY,
  rule: 'false-claim',
  message: 'this claim is false',
  facts: { expected: 'true', found: 'size(a) is 3' },
};
const CELL = { ...WHOLE, place: SOURCE.place(63, 67), fix: { place: SOURCE.place(63, 67), replacement: 'five' } };
/** An error with others that come of the same. */
const ROOT = { ...WHOLE, others: [FALSE, CELL] };

test('a report names each place told with it, with what is expected or else found', () => {
  const text = printText(ROOT, find);
  expect(text).toContain('\n\n  2 other places differ with it:\n');
  expect(text).toContain('\n    content/e.mdx:1:1: this claim is false, found size(a) is 3 [false-claim]\n');
  expect(text).toContain(
    `\n    content/a, b: 100%/c.mdx:${CELL.place.start.line}:${CELL.place.start.column}: ${WHOLE.message}, expected NXDOMAIN [wrong-cell]\n`,
  );
  expect(printText({ ...WHOLE, others: [FALSE] }, find)).toContain('  1 other place differs with it:\n');
  expect(printText(WHOLE, find)).not.toContain('with it');
});

test('it is told in full, however many of its rule were told before', () => {
  const told = printReport([WHOLE, WHOLE, WHOLE, WHOLE, ROOT], find);
  expect(told).toContain('2 other places differ with it:');
});

test('GitHub gets them in the one annotation, SARIF as places of the one result with all fixes, JSON whole', () => {
  const annotations = printGithub([ROOT]).split('\n');
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toContain('%0Aand content/e.mdx:1:1: this claim is false, found size(a) is 3 [false-claim]');

  const [result, ...more] = JSON.parse(printSarif([ROOT], NOTHING, [], { version: '1.0.0', rules: new Map() })).runs[0]
    .results;
  expect(more).toEqual([]);
  expect(result.relatedLocations.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
    ...['its row', 'the manifest'],
    ...['this claim is false [false-claim]', `${WHOLE.message} [wrong-cell]`],
  ]);
  expect(result.relatedLocations.map(({ id }: { id: number }) => id)).toEqual([0, 1, 2, 3]);
  expect(result.fixes).toHaveLength(1);
  expect(result.fixes[0].artifactChanges).toHaveLength(1);
  expect(result.fixes[0].artifactChanges[0].replacements).toHaveLength(2);

  expect(JSON.parse(printJson([ROOT], NOTHING)).diagnostics[0].others).toEqual(
    JSON.parse(JSON.stringify([FALSE, CELL])),
  );
});

test('one by one they are as if each were told alone', () => {
  expect(eachTold([ROOT, EMPTY])).toEqual([WHOLE, FALSE, CELL, EMPTY]);
});

test('the summary counts errors, and places where there are more', () => {
  expect(printSummary([ROOT, EMPTY], NOTHING)).toContain('\n2 errors in 4 places; checked');
  expect(printSummary([WHOLE, EMPTY], NOTHING)).toContain('\n2 errors; checked');
});

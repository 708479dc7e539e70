import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import type { Receipt, ReceiptEntry } from '../../src/check/receipt.ts';
import { receiptFile } from '../../src/check/receipt-file.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const { receipt } = checkLesson(good);

function bend(file: string, from: string, to: string): Receipt {
  const text = textOf(good, file);
  expect(text).toContain(from);
  return checkLesson(changed(good, { [file]: text.replace(from, to) })).receipt;
}

function entry(of: Receipt, written: string): ReceiptEntry | undefined {
  return of.entries.find((each) => each.written === written);
}

test('its counts are those of its entries, and each is where it says', () => {
  const count = (standing: string): number => receipt.entries.filter((each) => each.standing === standing).length;
  expect(receipt).toMatchObject({ lesson: 'kubernetes/headless-services', errors: 0, unproven: [] });
  expect([receipt.proven, receipt.sourced, receipt.asserted]).toEqual(['proven', 'sourced', 'asserted'].map(count));
  expect(receipt.entries.length).toBeGreaterThan(100);
  for (const { written, place } of receipt.entries) {
    const line = textOf(good, place.file.slice(`${GOOD_LESSON}/`.length)).split('\n')[place.line - 1];
    expect(line?.slice(place.column - 1).startsWith(written.split('\n')[0] ?? ''), written).toBe(true);
  }
});

test('every cell, key and entry of an order is in it, under its kind, and says what it is said of', () => {
  const kinds = (kind: string): number => receipt.entries.filter((each) => each.kind === kind).length;
  expect(kinds('cell')).toBe(42);
  expect(kinds('output')).toBe(2 + 1);
  expect(kinds('key')).toBe(20);
  expect(receipt.entries.filter(({ of }) => of === 'comes-about')).toHaveLength(5);
  expect(receipt.entries.find(({ of }) => of === 'DNS response, After step 1')).toMatchObject({
    standing: 'proven',
    kind: 'cell',
    written: 'NXDOMAIN',
    rules: expect.arrayContaining(['R41']),
  });
  expect(entry(receipt, '!= 10.1.1.6')).toMatchObject({ kind: 'distractor', of: 'asks-again' });
  expect(entry(receipt, 'size(podIPs) == 2')).toMatchObject({ kind: 'claim', of: 'step 2' });
});

test('the rules that entries name are in it, with where they are written down', () => {
  const named = new Set(receipt.entries.flatMap(({ rules }) => rules));
  expect(new Set(Object.keys(receipt.rules))).toEqual(named);
  expect(Object.keys(receipt.rules).slice(0, 3)).toEqual(['R1', 'R2', 'R9']);
  expect(receipt.rules['R41']?.source?.url).toMatch(/^https:/);
});

test('what is sourced has its address, what is asserted its reason', () => {
  expect(receipt.entries.find(({ standing }) => standing === 'sourced')?.source).toMatch(/^https:\/\//);
  const asserted = bend('quiz.mdx', '{at(3).dns.nodata}', '{unproved("a matter of taste")}');
  expect(asserted.asserted).toBe(receipt.asserted + 1);
  expect(asserted.entries.find(({ standing }) => standing === 'asserted')).toMatchObject({
    kind: 'distractor',
    of: 'dns-at-step-3',
    why: 'a matter of taste',
  });
});

test('a lesson that does not pass says so, and what is wrong is not in it', () => {
  const wrong = bend('execution.mdx', '| NXDOMAIN | NXDOMAIN  ', '| NXDOMAIN | none      ');
  expect(wrong.errors).toBe(1);
  expect(wrong.proven).toBe(receipt.proven - 1);
  expect(wrong.entries.some(({ of }) => of === 'DNS response, After step 1')).toBe(false);
});

test('the file names its form and the version of it', () => {
  expect(receiptFile([receipt])).toEqual({ format: 'dryrun-receipt', version: 1, lessons: [receipt] });
});

const SAMPLES = ['s6-target-port', 'order-match', 'written-items'].map((name) => `tests/samples/${name}`);

test.each([GOOD_LESSON, ...SAMPLES])('what a check of %s counts is what its receipt lists', (folder) => {
  const { counts, receipt: listed, diagnostics } = checkLesson(readFolder(folder));
  expect(diagnostics).toEqual([]);
  const kinds = (kind: string): number =>
    listed.entries.filter((each) => each.kind === kind && (kind !== 'claim' || each.standing === 'proven')).length;
  const { cells, outputLines, claims, keys, distractors } = counts;
  expect([cells, outputLines, claims, keys, distractors]).toEqual(
    ['cell', 'output', 'claim', 'key', 'distractor'].map(kinds),
  );
});

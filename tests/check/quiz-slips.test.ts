import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const frontMatter = /^---[\s\S]*?\n---\n/.exec(textOf(good, 'quiz.mdx'))?.[0] ?? '';

/** What is told of a quiz with one item, written without its heading and, as a rule, without rationales: that is not told here. */
function told(item: string, settings = ''): string[] {
  const quiz = `${frontMatter}\n## What is it? {/* #it${settings} */}\n\n${item}\n`;
  const { diagnostics } = checkLesson(changed(good, { 'quiz.mdx': quiz }));
  return diagnostics.filter(({ rule }) => rule !== 'missing-rationale').map(({ message }) => message);
}

const KEY = '- = NXDOMAIN {final.dns.rcode == "NXDOMAIN"}';
const FALSE = '{final.dns.rcode != "NXDOMAIN"}';
const CONSOLE = '```console at=5\n$ kubectl get pods\n???\n```\n\n';

test('an item that is well is not told', () => {
  expect(told(`${KEY}\n- != NODATA ${FALSE}`)).toEqual([]);
});

test('forms are a dozen at most, and each of them is short', () => {
  const many = Array.from({ length: 12 }, (_, at) => `- != form ${at} ${FALSE}`).join('\n');
  expect(told(`${KEY}\n${many}`)).toEqual(['this item has 13 forms, and the most is 12']);
  expect(told(`${KEY}\n- != ${'a'.repeat(200)} ${FALSE}`)).toEqual([]);
  expect(told(`${KEY}\n- != ${'a'.repeat(201)} ${FALSE}`)).toEqual(['this form has 201 letters, and the most is 200']);
  const lines = Array.from({ length: 13 }, (_, at) => `- != line ${at}`).join('\n');
  expect(told(`${CONSOLE}${lines}`)).toContain('this item has 13 forms, and the most is 12');
});

test.each([
  `${KEY}\n- != \u200b ${FALSE}`,
  `- [x] \u2060 {final.dns.rcode == "NXDOMAIN"}\n- [ ] b ${FALSE}`,
  `1. \u200b {at(1).step == 1}\n2. b {at(2).step == 2}`,
  `| When | DNS |\n|---|---|\n| Start | \u00ad {dns.rcode == "NOERROR"} |\n| Final | b {dns.rcode == "NXDOMAIN"} |`,
  `${KEY}\n- != NX\u00adDOMAIN ${FALSE}`,
  `- [x] a {final.dns.rcode == "NXDOMAIN"}\n- [ ] a\u200b ${FALSE}`,
])('signs that cannot be seen are told before what they make of an item: %j', (item) => {
  expect(told(item)).toEqual([
    expect.stringMatching(/^there is a sign here that readers do not see, .*: U\+[0-9A-F]{4}$/),
  ]);
});

test.each([
  ['- = {"NODATA"}', 'this value asks nothing of the execution'],
  ['- = {1 + 1}', 'this value asks nothing of the execution'],
  [
    '| a | b |\n|---|---|\n| X {"a"} | a |\n| Y {final.dns.rcode} | NXDOMAIN |',
    'this value asks nothing of the execution',
  ],
  ['- = a {final.dns.rcode == final.dns.rcode}', '`final.dns.rcode` is compared with itself'],
  ['- = a {final.dns.nodata || 1 == 1}', '`1 == 1` compares constants, and is so whatever the execution did'],
  ['- = a {final.dns.nodata || true}', '`true` is so whatever the execution did'],
  ['- = a {final.dns.nodata || !(final.dns.nodata)}', '`final.dns.nodata` is joined with its own opposite'],
  [`${KEY}\n- != b {final.dns.nodata && 1 == 2}`, '`1 == 2` compares constants, and is so whatever the execution did'],
  [`${KEY}\n- != b {final.dns.rcode == "NXDOMIAN"}`, '`rcode` is never `NXDOMIAN`'],
  [`${KEY}\n- != b {final.dns.rcode in ["NOERROR", "NODATA"]}`, '`rcode` is never `NODATA`'],
])('what proves nothing is refused: %s', (item, message) => {
  expect(told(item)).toContain(message);
});

const NOTHING = 'is nothing at any step, so that this is false says nothing';

test.each([
  ['at(3).service("myap").clusterIP == "None"', 'service("myap")'],
  ['at(3).pods("app=typo").exists(p, p.ready)', 'pods("app=typo")'],
  ['size(at(3).pods("app=typo")) == 2', 'pods("app=typo")'],
])('a distractor that is false for a misspelt name says nothing: %s', (claim, call) => {
  expect(told(`${KEY}\n- != b {${claim}}`)).toEqual([`\`${call}\` ${NOTHING}`]);
  expect(told(`- [x] a {final.dns.rcode == "NXDOMAIN"}\n- [ ] b {${claim}}`)).toEqual([`\`${call}\` ${NOTHING}`]);
});

test.each([
  '!absent(at(3).service("other"))',
  'size(at(3).pods("app=other")) > 0',
  'at(6).service("my-headless-service").clusterIP == "None"',
])('a distractor may be about what is not there: %s', (claim) => {
  expect(told(`${KEY}\n- != b {${claim}}`)).toEqual([]);
});

test('an item is worth something', () => {
  expect(told(KEY, ', points: 0.001')).toEqual(['`points` must be at least 0.01']);
  expect(told(KEY, ', points: 0.5')).toEqual([]);
});

test.each([
  ['*.example.*', '*.example.*'],
  ['a*b*c', '*b*'],
  ['**bold**', '**bold**'],
  ['~~gone~~', '~~gone~~'],
  ['[a](https://example.com)', '[a](https://example.com)'],
])('signs of a form that Markdown takes for its own are told: %s', (form, lost) => {
  for (const sign of ['=', '!=']) {
    const quiz = `${frontMatter}\n## What is it? {/* #it */}\n\n${KEY}\n- ${sign} ${form} ${FALSE}\n`;
    const { diagnostics } = checkLesson(changed(good, { 'quiz.mdx': quiz }));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the signs of this would be lost: Markdown takes them for its own',
    ]);
    expect(diagnostics[0]?.help).toContain(`\`${lost}\``);
  }
});

test('a form that is code is read as it stands', () => {
  const quiz = `${frontMatter}\n## What is it? {/* #it */}\n\n${KEY}\n- != \`*.example.*\` ${FALSE}\n\n  No.\n- != https://example.com ${FALSE}\n\n  No.\n`;
  const { items, diagnostics } = checkLesson(changed(good, { 'quiz.mdx': quiz }));
  expect(diagnostics).toEqual([]);
  expect(items[0]?.item).toMatchObject({
    forms: [{ words: 'NXDOMAIN' }, { words: '*.example.*' }, { words: 'https://example.com' }],
  });
});

test.each([
  ['NXDOMAIN', 'nxdomain'],
  ['—', '-'],
  ['absent', '—'],
  ['a,  b', 'A, b'],
])('targets that a reader would call the same are told: %s, %s', (one, other) => {
  expect(told(`| a | b |\n|---|---|\n| X {final.dns} | ${one} |\n| Y {start.dns} | ${other} |\n| | other |`)).toEqual([
    'two targets of this item say the same',
  ]);
});

import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { fixLesson } from '../../src/check/fix.ts';
import { printText } from '../../src/diagnostics/text.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** The shipped lesson with a quiz of these items alone. */
function quizOf(...items: readonly string[]): LessonFolder {
  return changed(good, { 'quiz.mdx': `---\ntitle: T\n---\n\n${items.join('\n\n')}\n` });
}

/** The diagnostics as `line:column message | help`; the first item's stem stands on line 5. Rationales, which most items here lack, are not told. */
function report(folder: LessonFolder): string[] {
  const { diagnostics, sources } = checkLesson(folder);
  for (const diagnostic of diagnostics)
    expect(printText(diagnostic, (file) => sources.get(file))).not.toMatch(/\bat .+\.ts:\d+/);
  const slips = diagnostics.filter(({ rule }) => rule !== 'missing-rationale');
  return slips.map(({ place, message, help = '' }) => `${place.start.line}:${place.start.column} ${message} | ${help}`);
}

function told(expected: readonly string[], ...items: readonly string[]): void {
  const found = report(quizOf(...items));
  expect(found).toHaveLength(expected.length);
  for (const [at, part] of expected.entries()) expect(found[at]).toContain(part);
}

const options = '- [x] One {size(at(6).podIPs) == 2}\n- [ ] Two {size(at(6).podIPs) == 3}';
const choice = `## A? {/* #a */}\n\n${options}`;
const command = "$ kubectl get service my-headless-service -o jsonpath='{.spec.clusterIP}'";
const gaps = (line: string, end = '\n```'): string => `\`\`\`console after step 5\n${command}\n${line}${end}`;

test('what is bent below is right', () => {
  told([], choice, `## B? {/* #b */}\n\n${gaps('???')}`);
});

describe('what `--fix` leaves alone', () => {
  function untouched(...items: readonly string[]): void {
    const folder = quizOf(...items);
    const fixed = fixLesson(folder, checkLesson(folder).diagnostics);
    expect([...fixed.files]).toEqual([]);
  }

  test.each([
    ['at the end', [`## B? {/* #b */}\n\n${gaps('???', '')}`]],
    ['before other items', [`## B? {/* #b */}\n\n${gaps('x', '')}`, choice]],
    ['before another block', [`## B? {/* #b */}\n\n${gaps('x', '')}`, `## C? {/* #c */}\n\n${gaps('???')}`]],
    ['in a list', [`## B? {/* #b */}\n\n- a\n\n  ${gaps('x', '').replaceAll('\n', '\n  ')}\n\n${options}`]],
  ])('a block that is never closed, %s', (_, items) => {
    const found = report(quizOf(...items));
    expect(found.filter((each) => each.includes('this block is never closed'))).toHaveLength(1);
    untouched(...items);
  });

  test.each(['????', ' ???', '?', '? ? ?'])('a gap that is none: `%s`', (line) => {
    told(['9:1 this is no gap: a gap is exactly `???`'], `## B? {/* #b */}\n\n${gaps(line)}`);
    untouched(`## B? {/* #b */}\n\n${gaps(line)}`);
  });

  test('a gap in an item of two types', () => {
    const item = `## B? {/* #b */}\n\n${options}\n\n${gaps('???')}`;
    told(['5:1 this item could be of the type `choice` or `console`'], item);
    untouched(item);
  });

  test('a gap that no item asks for', () => {
    const item = `${gaps('???')}\n\n${choice}`;
    told(['7:1 no item asks for this line'], item);
    untouched(item);
  });
});

describe('what would be lost', () => {
  const tip = (text: string): string => `${choice}\n\n> ${text}`;
  test.each<[string, string, string[]]>([
    ['a stem without its space', `${choice}\n\n##More? {/* #b */}\n\n${options}`, ['10:1 a stem needs a space']],
    ['a stem without its space, close below', `${choice}\n##More? {/* #b */}`, ['9:1 a stem needs a space']],
    ['a stem without its space, the first', `##More? {/* #b */}\n\n${choice}`, ['5:1 a stem needs a space']],
    ['another callout', tip('[!HINT]\n> Look.'), ['10:1 `[!HINT]` means nothing here | a hint begins with `> [!TIP]`']],
    [
      'a hint without its sign',
      tip('[TIP]\n> Look.'),
      ['10:1 this is a quote and no hint | a hint begins with `> [!TIP]`'],
    ],
    ['a hint in words', tip('Tip: look.'), ['10:1 this is a quote and no hint']],
    [
      'an option without its space',
      choice.replace('- [ ] Two', '-[ ] Two'),
      ['8:1 an option needs a space after `-` | write `- [ ]`'],
    ],
    [
      'a key without its space',
      choice.replace('- [x] One', '-[x] One'),
      ['7:1 an option needs a space after `-` | write `- [x]`'],
    ],
    ['another callout on its line', tip('[!NOTE] Look.'), ['10:1 `[!NOTE]` means nothing here']],
    ['a hint that says nothing', tip('[!TIP]'), ['10:1 this hint says nothing']],
    ['a second comment', `## A? {/* #a */} {/* points: 2 */}\n\n${options}`, ['5:18 nothing reads a second comment']],
    [
      'options under an option',
      choice.replace('\n- [ ]', '\n  - [x] N {size(at(6).podIPs) == 2}\n- [ ]'),
      ['8:3 these options stand under another'],
    ],
    [
      'a hint under an option',
      choice.replace('\n- [ ]', '\n\n  > [!TIP]\n  > Look.\n- [ ]'),
      ['9:3 a hint belongs to the whole item'],
    ],
    [
      'a text that cuts the list',
      choice.replace('\n- [ ]', '\n\nWhy so.\n\n- [ ]'),
      ['9:1 this cuts the list of options in two | indent this under its option'],
    ],
    ['other bullets', choice.replace('\n- [ ]', '\n* [ ]'), ['8:1 this item has a second list of options']],
    [
      'boxes in an order',
      choice.replace('- [x]', '1. [x]').replace('- [ ]', '2. [ ]'),
      ['7:1 entries of an order have no box'],
    ],
    [
      'a pin outside of options',
      `## A? {/* #a */}\n\n{/* pinned */} Think.\n\n${options}`,
      ['7:1 only an option can be pinned'],
    ],
    [
      'a comment that is never closed',
      `## A? {/* #a, points: 2}\n\n${options}`,
      ['5:7 this comment is never closed | end it with `*/}`'],
    ],
    [
      'a comment that is never closed, nor its brace',
      `## A? {/* #a\n\n${options}`,
      ['5:7 this comment is never closed'],
    ],
  ])('%s', (_, item, expected) => told(expected, item));

  test('a hint on the line of its mark keeps its text', () => {
    const { lesson, diagnostics } = checkLesson(
      quizOf(tip('[!TIP] Look *there*.').replace('== 3}', '== 3}\n\n  There are two.')),
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(lesson.quiz?.items[0]?.hints[0]?.nodes)).toMatch(/"Look ".*"there"/);
  });

  test('front matter that ends twice', () => {
    const folder = changed(good, { 'quiz.mdx': `---\ntitle: T\n---\npass: 0.6\n---\n\n${choice}\n` });
    expect(report(folder)).toEqual(['5:1 this front matter ends twice | take out the `---` above line 4, or this one']);
  });
});

describe('settings', () => {
  test.each<[string, string[]]>([
    ['points: 0', ['5:23 `points` must be at least 0.01']],
    ['points: 2 shuffle: false', ['5:25 a comma is missing before `shuffle`']],
    ['points: 2; shuffle: false; type: choice', ['5:24 settings are parted by commas']],
    ['points: 2, points: 2', ['5:26 `points` is said twice']],
    ['points:2', ['5:15 a space is missing after `points:` | write `points: 2`']],
    ['type choice', ['5:15 a colon is missing after `type` | write `type: choice`']],
    ['points=2', ['5:15 a colon is missing after `points` | write `points: 2`']],
    ['{points: 2}', ['5:15 settings have no braces of their own']],
    ['points: two', ['5:23 `points` must be a number, not a text | write it in digits']],
    ['shuffle: no', ['5:24 `shuffle` must be `true` or `false`, not a text | write `shuffle: false`']],
    ['point: 2', ['5:15 `point` is not known here | there is `points`']],
    ['type: multiple, points: 2,', []],
  ])('%s', (settings, expected) => told(expected, choice.replace('#a', `#a, ${settings}`)));

  test('a comma is missing after the id', () => {
    told(['5:14 a comma is missing after the id | write `#a, …`'], choice.replace('#a', '#a points: 2'));
  });

  test('one that is wrong leaves the others as they are, and the rest of the lesson is checked', () => {
    const folder = quizOf('## T? {/* #t, type: trace, poits: 3 */}', choice);
    expect(report(folder)).toEqual(['5:28 `poits` is not known here | there is `points`']);
    expect(checkLesson(folder).counts).toMatchObject({ steps: 6, unchecked: 0 });
  });

  test.each([
    ['pass: 60%', '3:7 `pass` must be a number, not a text | write `pass: 0.6`'],
    ['pass: 60', '3:7 `pass` must be at most 1 | it is a share: write `0.6` for 60 %'],
    ['pass: "0.6"', '3:7 `pass` must be a number, not a text | take the quotes away'],
    ['pass: most', '3:7 `pass` must be a number, not a text | write it in digits'],
  ])('in the front matter: %s', (line, expected) => {
    const found = report(changed(good, { 'quiz.mdx': `---\ntitle: T\n${line}\n---\n\n${choice}\n` }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('a missing title', () => {
    const found = report(changed(good, { 'quiz.mdx': `---\npass: 0.6\n---\n\n${choice}\n` }));
    expect(found).toEqual(['2:1 `title` is missing | add `title: …`']);
  });
});

describe('forms', () => {
  const write = (...lines: readonly string[]): string => `## A? {/* #a */}\n\n${lines.join('\n')}`;
  const ttl = '{at(3).dns.ttl == 30}';
  test.each<[string, string[], string[]]>([
    ['a number with its claim', [`= 30 ± 0.5 s ${ttl}`], []],
    ['an address', [`= 10.1.1.5 {at(5).podIPs[0] == "10.1.1.5"}`], []],
    ['an unknown unit', [`= 30 ± 0.5 sec ${ttl}`, ''], ['7:1 there is no unit `sec` | write `s`; the units are']],
    ['a unit in words', [`= 30 seconds ${ttl}`], ['there is no unit `seconds` | write `s`']],
    [
      'an unknown unit, and others',
      [`- = 30 sec ${ttl}`, `- != 5 min {at(3).dns.ttl == 300}`],
      ['7:3 there is no unit'],
    ],
    ['a unit in capitals', [`= 30 S ${ttl}`], ['there is no unit `S` | write `s`']],
    ['about', [`= ~30 s ${ttl}`], ['7:1 how near is near enough is said by a tolerance | write `30 ± 1 s`']],
    [
      'a range',
      [`= 30-31 s ${ttl}`],
      ['7:1 this is a range, and no number | write its middle and a tolerance: `30.5 ± 0.5`'],
    ],
    ['thousands', [`= 1,000 s ${ttl}`], ['7:1 `1,000` can be read in two ways | write `1000`, or `1.000`']],
    ['no number', [`= 2/3 ${ttl}`], ['say `type: text` after the id']],
    ['a tolerance of another kind', [`= 30 s ± 5 MB ${ttl}`], ['7:1 this tolerance is in `MB`, and its number in `s`']],
    ['a tolerance below nothing', [`= 30 ± -0.5 s ${ttl}`], ['7:1 a tolerance is not below nothing | write `± 0.5 s`']],
    [
      'a tolerance as a share',
      [`= 30 ± 5% ${ttl}`],
      ['7:1 a tolerance is no share | say how far off a response may be: `± 0.5`'],
    ],
    ['a second paragraph', [`= 30 s ${ttl}`, '', `= 31 s ${ttl}`], ['9:1 these forms stand apart']],
    [
      'a second list',
      [`- = 30 s ${ttl}`, '', 'Why.', '', `- != 31 s {at(3).dns.ttl == 31}`],
      ['9:1 this cuts the list of forms in two'],
    ],
  ])('%s', (_, lines, expected) => told(expected, write(...lines)));

  test('what begins with a digit is a text where its author says so', () => {
    told([], write('= 2/3 {at(3).dns.ttl == 30}').replace('#a', '#a, type: text'));
  });
});

describe('types', () => {
  const order = '1. Two {size(podIPs) == 2}\n2. Open {!absent(connection)}';
  const match =
    '| Moment | Pods |\n| --- | --- |\n| Start | none {size(podIPs) == 0} |\n| Final | two {size(podIPs) == 2} |';
  const stem = (settings: string, block: string): string => `## A? {/* #a${settings} */}\n\n${block}`;
  test.each<[string, string, string[]]>([
    ['an order', stem('', order), []],
    ['a match', stem('', match), []],
    [
      'a near type',
      stem(', type: number', '= 30 {at(3).dns.ttl == 30}'),
      ['5:21 there is no item type `number` | there is a type `numeric`'],
    ],
    ['case of an order', stem(', case: true', order), ['5:21 `case` has no effect on an item of type `order`']],
    [
      'partial of a choice',
      stem(', partial: false', options),
      ['5:24 `partial` has no effect on an item of type `choice`'],
    ],
    ['shuffle of a number', stem(', shuffle: false', '= 30 s {at(3).dns.ttl == 30}'), ['`shuffle` has no effect']],
    [
      'a hint that costs too much',
      `${stem(', hint: 5', options)}\n\n> [!TIP]\n> Look.`,
      ['5:21 a hint costs 5, and this item has 1 point'],
    ],
    [
      'options of a number',
      stem(', type: numeric', `= {size(at(6).podIPs)}\n\n${options}`),
      ['9:1 an item of type `numeric` has no options'],
    ],
    [
      'options of a trace',
      stem(', type: trace', options),
      [
        '7:1 an item of type `trace` has no options | take this out; or, if it is what you ask for, take `type: trace` out',
      ],
    ],
    ['forms of a trace', stem(', type: trace', '= {at(3).ready}'), ['7:1 an item of type `trace` has no forms']],
    ['a table of a trace', stem(', type: trace', match), ['7:1 an item of type `trace` has no rows']],
    [
      'an order beside options',
      stem('', `${order}\n\n${options}`),
      ['7:1 an item of type `choice` has no entries to be put in order'],
    ],
    ['a numbered list to read beside options', stem('', `1. One\n2. Two\n\n${options}`), []],
    ['a table to read beside options', stem('', `| a | b |\n| - | - |\n| x | {at(3).ready} |\n\n${options}`), []],
    [
      'three columns',
      stem('', '| a | b | c |\n| - | - | - |\n| Start | none {size(podIPs) == 0} | x |'),
      ['7:1 this table has 3 columns'],
    ],
    ['one column', stem('', '| a |\n| - |\n| Start |'), ['7:1 this table has 1 column,']],
    ['bullets', stem('', order.replace(/\d\./g, '-')), ['7:1 this list has neither boxes nor numbers']],
    [
      'a gap in a block of another kind',
      stem('', '```bash\n$ x\n???\n```'),
      ['7:1 no line of this block is asked for | write `console`'],
    ],
    [
      'nothing',
      stem('', 'Words.'),
      ['5:1 this item has no options | write under the stem one of\n  choice: a task list'],
    ],
    [
      'a console without a gap',
      stem('', `${gaps('None')}\n\n- != x`),
      ['7:1 no line of this console is left open | write `???`'],
    ],
    [
      'at() in an order',
      stem('', order.replace('size(podIPs)', 'size(at(3).podIPs)')),
      [
        '7:9 these braces name their moment, and are asked at several | names stand bare here: write `size(podIPs) == 2`',
      ],
    ],
    ['at() beside a bare name in an order', stem('', order.replace('size(podIPs) == 2', 'podIPs == at(3).podIPs')), []],
    [
      'at() in a match',
      stem('', match.replace('size(podIPs) == 2', 'size(at(6).podIPs) == 2')),
      ['10:16 these braces name their moment'],
    ],
    ['a brace that is never closed', choice.replace('3}', '3'), ['8:11 this brace is never closed']],
    [
      'a bar in the braces of a match',
      stem('', match.replace('== 2', '== 2 || size(podIPs) == 3')),
      ['10:15 this brace is never closed'],
    ],
    [
      'a spare target that fits two rows',
      stem('', `${match}\n| | some {size(podIPs) < 3} |`),
      ['11:5 this target should fit no row, and fits `Start` | change it, or take it out'],
    ],
    [
      'a gap within a line, beside what is not printed',
      stem('', `${gaps('x ??? y')}\n\n- != x`),
      ['7:1 no line of this console is left open'],
    ],
    [
      'a gap that is none, beside what is not printed',
      stem('', `${gaps(' ???')}\n\n- != x`),
      ['9:1 this is no gap: a gap is exactly `???`'],
    ],
    [
      'a gap in a block of another kind, beside what is not printed',
      stem('', '```bash\n$ x\n???\n```\n\n- != x'),
      ['7:1 no line of this block is asked for | write `console`'],
    ],
  ])('%s', (_, item, expected) => told(expected, item));
});

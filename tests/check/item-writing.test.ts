import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { writingRules } from '../../src/check/writing-rules.ts';
import { changed, readFolder } from '../read-folder.ts';

const base = readFolder('tests/rules/base');

/** The rules that a quiz of these items breaks, and the lines that are told; the first item's stem stands on line 5. */
function told(...items: readonly string[]): string[] {
  const quiz = `---\ntitle: T\n---\n\n${items.join('\n\n')}\n`;
  return checkLesson(changed(base, { 'quiz.mdx': quiz })).diagnostics.map(
    ({ rule, place }) => `${rule} ${place.start.line}`,
  );
}

const TRUE = '{at(1).dns.rcode == "NOERROR"}';
const FALSE = ['{at(1).dns.nodata}', '{at(1).dns.rcode == "NXDOMAIN"}', '{at(1).dns.addresses == ["10.96.0.21"]}'];

interface Written {
  readonly stem?: string;
  readonly settings?: string;
  readonly key?: string;
  readonly wrong?: readonly string[];
  readonly keyAt?: number;
  readonly after?: string;
}

/** A choice with as much of it as a test is about; each distractor has a rationale. */
function choice({
  stem = 'Which?',
  settings = '',
  key = 'Yes',
  wrong = ['No'],
  keyAt = 1,
  after = '',
}: Written = {}): string {
  const options = wrong.map((words, at) => `- [ ] ${words} ${FALSE[at]}\n\n  It is not so.`);
  return `## ${stem} {/* #it${settings} */}\n\n${options.toSpliced(keyAt, 0, `- [x] ${key} ${TRUE}`).join('\n')}\n${after}`;
}

const numbered = (item: string, nth: number): string => item.replace('#it', `#it-${nth}`);
const letters = (count: number): string => 'a'.repeat(count);

test('an item that is well is not told', () => {
  expect(told(choice())).toEqual([]);
});

describe('longest-key', () => {
  test.each<[number, readonly string[], readonly string[]]>([
    [45, [letters(30)], ['longest-key 10']],
    [44, [letters(30)], []],
    [24, [letters(10)], []],
    [25, [letters(10)], ['longest-key 10']],
    [45, [letters(31)], []],
    [45, [letters(2), letters(31)], []],
  ])('a key of %i letters beside %j: %j', (count, wrong, expected) => {
    expect(told(choice({ key: letters(count), wrong }))).toEqual(expected);
  });

  test('what is no letter is not counted: a list of addresses is longer than one', () => {
    expect(told(choice({ key: '`10.1.1.1, 10.1.1.2, 10.1.1.3, 10.1.1.4, 10.1.1.5`', wrong: ['`10.1.1.1`'] }))).toEqual(
      [],
    );
  });

  test('an item with no distractor, or another type, has no longest option', () => {
    expect(told(`## A? {/* #a */}\n\n- = ${letters(90)} ${TRUE}`)).toEqual([]);
  });
});

describe('key-first', () => {
  const wrong = ['No', 'Never'];
  const quiz = (...places: readonly number[]): string[] =>
    places.map((keyAt, nth) => numbered(choice({ keyAt, wrong }), nth));
  test.each<[readonly number[], boolean]>([
    [[0, 0], false],
    [[0, 0, 0], true],
    [[0, 0, 0, 1, 2], true],
    [[0, 0, 0, 1, 2, 1], false],
    [[2, 2, 2, 2], false],
  ])('keys at %j', (places, expected) => {
    expect(told(...quiz(...places))).toEqual(expected ? ['key-first 7'] : []);
  });

  test('of two options one stands first, and that says nothing', () => {
    expect(told(...[0, 1, 2, 3].map((nth) => numbered(choice({ keyAt: 0 }), nth)))).toEqual([]);
  });

  test('an item with a reason does not count', () => {
    const reason = ', allow: key-first because the options are the days of a week';
    const items = quiz(0, 0, 0);
    expect(told(...items.slice(0, 2), items[2]?.replace('#it-2', `#it-2${reason}`) ?? '')).toEqual([]);
  });
});

describe('all-of-the-above', () => {
  test.each<[string, string, boolean]>([
    ['None of the above', '', true],
    ['All of the above', '', true],
    ['both of the above.', '', true],
    ['None of the options above', '', true],
    ['**None** of the above', '', true],
    ['None of the above', ', shuffle: false', false],
    ['None of the above {/* pinned */}', '', false],
    ['None of these', '', false],
    ['All Pods above the limit', '', false],
    ['None of the addresses above 10.0.0.0', '', false],
    ['Both A and B', '', true],
    ['A and C', '', true],
    ['A, B and C.', '', true],
    ['Neither A nor B', '', true],
    ['Both A and B {/* pinned */}', '', true],
    ['Both A and B', ', shuffle: false', false],
    ['Both A and AAAA', '', false],
    ['Both a Pod and a Service', '', false],
    ['A and B records', '', false],
  ])('%s%s: %j', (words, settings, expected) => {
    expect(told(choice({ wrong: ['No', words], keyAt: 0, settings }))).toEqual(expected ? ['all-of-the-above 11'] : []);
  });

  test('letters that the item itself names something by', () => {
    const wrong = ['Both A and B'];
    expect(told(choice({ stem: 'Pod A and Pod B: which is Ready?', wrong }))).toEqual([]);
    expect(told(choice({ key: 'Only B', wrong }))).toEqual([]);
    expect(told(choice({ key: 'Only A', wrong }))).toEqual(['all-of-the-above 7']);
  });

  test('pinned, but not where it has them all above it', () => {
    expect(told(choice({ wrong: ['None of the above {/* pinned */}', 'No'], keyAt: 2 }))).toEqual([
      'all-of-the-above 7',
    ]);
  });
});

describe('negative-stem', () => {
  test.each([
    'Which of these is not so?',
    'Which of these does DNS never answer?',
    'What can a client not reach?',
    'Which of these isn’t there?',
    'Which isn’t a workload?',
    "Which isn't a workload?",
    'There are three. Which can’t be reached?',
    'Which of these is not ready-made?',
    'Which statement is false?',
    'All of these are there, except:',
  ])('%s', (stem) => {
    expect(told(choice({ stem }))).toEqual(['negative-stem 5']);
  });

  test.each([
    'Which of these is **not** so?',
    'Which of these is *never* there?',
    'Which of these is NOT so?',
    'What happens if a Pod is not Ready?',
    'What does DNS answer while no Pod is Ready?',
    'Why does the name not resolve?',
    'The name does not resolve. What is missing?',
    'Which Pod is not only Ready but also in DNS?',
    'What does `cat not-there` print?',
    'When is a Pod Ready, and when not?',
    'Which answer does a name get that does not exist?',
    'Which label makes the endpoint not ready?',
    'What is printed where a name is not found?',
    'Which Pod isn’t running?',
  ])('not: %s', (stem) => {
    expect(told(choice({ stem }))).toEqual([]);
  });
});

describe('same-option', () => {
  test.each([
    ['The cluster IP', 'cluster IP.'],
    ['two Pods', '2 pods'],
    ['A Pod', 'the Pod'],
    ['“No such name”', 'No such name'],
  ])('%s and %s', (one, other) => {
    expect(told(choice({ wrong: [one, other], keyAt: 0 }))).toEqual(['same-option 11']);
  });

  test.each([
    ['`a`', '`A`'],
    ['10.1.1.5', '10.1.1.6'],
    ['an A record', 'a record'],
    ['A record', 'record'],
    ['A and AAAA records', 'AAAA records'],
    ['`-a`', '`a`'],
    ['1.5', '15'],
    ['+1', '-1'],
    ['x, y', 'y, x'],
  ])('not: %s and %s', (one, other) => {
    expect(told(choice({ wrong: [one, other], keyAt: 0 }))).toEqual([]);
  });

  test('two that claim the same, and not two that rest on nothing', () => {
    const same = `- [x] Yes ${TRUE}\n- [ ] No {at(1).dns.nodata}\n\n  No.\n- [ ] Never {at(1).dns.nodata}\n\n  No.`;
    expect(told(`## Which? {/* #it */}\n\n${same}`)).toEqual(['same-option 11']);
    const asserted = same.replaceAll('{at(1).dns.nodata}', '{unproved("it is so")}');
    expect(told(`## Which? {/* #it */}\n\n${asserted}`)).toEqual([]);
  });
});

describe('repeated-stem', () => {
  const stem = 'What does DNS answer to a client that asks for web?';
  test.each<[string, boolean]>([
    ['DNS, to a client that asks, answers', true],
    ['To client that asks', true],
    ['a client that asks', false],
    ['to a client who asks', false],
    ['Nothing', false],
  ])('%s: %j', (words, expected) => {
    expect(told(choice({ stem, wrong: [words] }))).toEqual(expected ? ['repeated-stem 7'] : []);
  });

  test('an option that the stem offers', () => {
    const offers = 'Which is asked for more often: an answer with TTL 0, or one with TTL 30?';
    expect(told(choice({ stem: offers, key: 'The one with TTL 0', wrong: ['The one with TTL 30'] }))).toEqual([]);
    expect(told(choice({ stem: offers, key: 'Neither', wrong: ['Always: an answer with TTL 0'] }))).toEqual([
      'repeated-stem 7',
    ]);
  });
});

describe('telling-hint', () => {
  const hint = (words: string): string => `\n> [!TIP]\n> ${words}`;
  test.each<[Written, boolean]>([
    [{ key: 'The cluster IP', after: hint('It is the cluster IP.') }, true],
    [{ key: 'The cluster IP', after: hint('It is *the* **cluster** IP.') }, true],
    [{ key: 'The cluster IP', after: hint('Is there a cluster?') }, false],
    [{ key: 'The cluster IP', wrong: ['An empty list'], after: hint('The cluster IP, or an empty list?') }, false],
    [{ stem: 'Has it a cluster IP?', key: 'The cluster IP', after: hint('Look for the cluster IP.') }, false],
    [{ key: 'two', wrong: ['three'], after: hint('Compare step one and step two.') }, false],
    [{ key: '`10.96.0.20`', after: hint('Think of 10.96.0.20.') }, true],
    [{ key: 'yes', after: hint('Yes, you can do it.') }, false],
    [{ key: 'The scheduler', wrong: ['The kubelet'], after: hint('The scheduler does it.') }, true],
    [{ key: 'The kube-scheduler', after: hint('It is the kube-scheduler.') }, true],
    [{ key: 'A Deployment', after: hint('It is a Deployment.') }, true],
    [{ key: 'etcd', after: hint('It is etcd, of course.') }, true],
    [{ key: '`web-1`', after: hint('Look at step 2. It is `web-1`.') }, true],
    [{ key: 'etcd', after: hint('etcd') }, true],
    [{ key: 'Yes', after: hint('The answer is yes.') }, true],
    [{ key: 'three', wrong: ['two'], after: hint('It is 3.') }, true],
    [{ key: 'etcd', after: hint('It is not etcd that is asked for.') }, false],
    [{ key: 'The scheduler', wrong: ['The kubelet'], after: hint('The scheduler or the kubelet?') }, false],
    [{ key: 'The scheduler', after: hint('Is it the scheduler?') }, false],
    [{ key: 'Ready', after: hint('Look at what makes a Pod Ready.') }, false],
    [{ key: 'Pods', after: hint('Think of what has an IP: not only Pods do.') }, false],
    [{ key: 'all', after: hint('It is all in the tracker.') }, false],
    [{ key: '2', wrong: ['4'], after: hint('It is 2 steps after the Service was made.') }, false],
    [{ key: '2', wrong: ['4'], after: hint('Look at step 2.') }, false],
    [{ stem: 'Is it a Deployment?', key: 'A Deployment', after: hint('It is a Deployment.') }, false],
  ])('%j', (written, expected) => {
    expect(told(choice(written)).map((each) => each.split(' ')[0])).toEqual(expected ? ['telling-hint'] : []);
  });

  test('what a text asks for is said by no hint, braces or not', () => {
    const item = (words: string): string => `## Which IP? {/* #it */}\n\n= {at(1).dns.addresses[0]}\n${hint(words)}`;
    expect(told(item('It is 10.96.0.20.'))).toEqual(['telling-hint 9']);
    expect(told(item('It is {at(1).dns}.'))).toEqual(['telling-hint 9']);
    expect(told(item('It is in the tracker.'))).toEqual([]);
  });

  test('nor is a number', () => {
    const item = (words: string): string =>
      `## How many? {/* #it, type: numeric */}\n\n= {size(at(1).dns.addresses)}\n${hint(words)}`;
    expect(told(item('It is 1.'))).toEqual(['telling-hint 9']);
    expect(told(item('The answer is one.'))).toEqual(['telling-hint 9']);
    expect(told(item('Look at step 1.'))).toEqual([]);
    expect(told(item('It is 1 step later that a client asks.'))).toEqual([]);
  });
});

describe('missing-rationale', () => {
  test('is told once an item, of distractors, forms and lines', () => {
    const bare = `- [x] Yes ${TRUE}\n- [ ] No ${FALSE[0]}\n- [ ] Never ${FALSE[1]}`;
    expect(told(`## Which? {/* #it */}\n\n${bare}`)).toEqual(['missing-rationale 8']);
    expect(told(`## Which? {/* #it */}\n\n- = yes ${TRUE}\n- != no ${FALSE[0]}`)).toEqual(['missing-rationale 8']);
    const block = "```console after step 1\n$ kubectl get service web -o jsonpath='{.spec.clusterIP}'\n???\n```";
    expect(told(`## Which? {/* #it */}\n\n${block}\n\n- != None`)).toEqual(['missing-rationale 12']);
  });

  test('a key needs none', () => {
    expect(told(`## Which? {/* #it */}\n\n- [x] Yes ${TRUE}\n- [ ] No ${FALSE[0]}\n\n  It is not so.`)).toEqual([]);
  });
});

describe('exceptions', () => {
  const bare = `- [x] Yes ${TRUE}\n- [ ] No ${FALSE[0]}`;
  const item = (settings: string): string => `## Which? {/* #it${settings} */}\n\n${bare}`;

  test.each([
    ', allow: missing-rationale because it is told in the concept',
    ', points: 2, allow: missing-rationale because it is told, at length, in the concept',
    ', allow: missing-rationale because it is told: twice, points: 2, shuffle: false',
    ',\n  allow: missing-rationale because it is told\n  in the concept, and we allow for that',
  ])('%j', (settings) => {
    expect(told(item(settings))).toEqual([]);
  });

  test('a reason is kept, and what follows it is read', () => {
    const quiz = `---\ntitle: T\n---\n\n${item(', allow: missing-rationale because it is told, twice, points: 3')}\n`;
    const written = checkLesson(changed(base, { 'quiz.mdx': quiz })).lesson.quiz?.items[0];
    expect(written?.settings.points).toBe(3);
    expect(written?.exceptions).toMatchObject([{ rule: 'missing-rationale', reason: 'it is told, twice' }]);
  });

  test.each([
    [', allow: missing-rationale', 'this does not say why `missing-rationale` need not hold here'],
    [', allow: missing-rationale because', 'this does not say why `missing-rationale` need not hold here'],
    [', allow: missing-rationale because …', 'this does not say why `missing-rationale` need not hold here'],
    [', allow:', 'this names no rule'],
    [', allow missing-rationale because it is told', 'a colon is missing after `allow`'],
    [' allow: missing-rationale because it is told', 'a comma is missing after the id'],
    [
      ', allow: missing-rationale because a, allow: missing-rationale because b',
      '`missing-rationale` is allowed twice',
    ],
    [', allow: missing-rational because it is told', '`missing-rational` is no rule that an item can be excepted from'],
    [', allow: wrong-cell because I say so', '`wrong-cell` is no rule that an item can be excepted from'],
    [', points: 2 allow: missing-rationale because it is told', 'a comma is missing before `allow`'],
    [', alow: missing-rationale because it is told', '`alow` is not known here'],
  ])('%s', (settings, message) => {
    const { diagnostics } = checkLesson(changed(base, { 'quiz.mdx': `---\ntitle: T\n---\n\n${item(settings)}\n` }));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => each.message)).toEqual([message]);
    expect(errors[0]?.place.start.line).toBe(5);
  });

  test('one that is no longer needed is told where it stands', () => {
    expect(told(choice({ settings: ', allow: longest-key because it cannot be said shorter' }))).toEqual([
      'unneeded-exception 5',
    ]);
  });

  test('each rule of writing can be excepted from, and names are their own', () => {
    const names = writingRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('an item with an error of its own is not told how it is written, and the others are', () => {
  const bare = `- [x] Yes ${TRUE}\n- [ ] No ${FALSE[0]}`;
  const wrong = `- [x] Yes ${FALSE[0]}\n- [ ] No ${FALSE[1]}`;
  expect(told(`## A? {/* #a */}\n\n${wrong}`, `## B? {/* #b */}\n\n${bare}`)).toEqual([
    'wrong-key 7',
    'missing-rationale 13',
  ]);
});

test('no words of options, stems or hints make a rule throw or run on', () => {
  const word = fc.constantFrom(
    'not',
    'which',
    'the above',
    '**',
    '`',
    '—',
    'IP',
    '{at(1).dns}',
    'one',
    '(',
    'É',
    '\u{1f600}',
    '10.96.0.20',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, words, (stem, key, hint) => {
      told(choice({ stem, key, after: `\n> [!TIP]\n> ${hint}` }));
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from 'vitest';
import { checkLesson, type CheckedLesson } from '../../src/check/check-lesson.ts';
import { printText } from '../../src/diagnostics/text.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const quiz = textOf(good, 'quiz.mdx');
const execution = textOf(good, 'execution.mdx');
const TRACKER = /\| Variable[\s\S]*?\n\n/;
const PLACED = '\n## What is left {/* #what-is-left, type: trace, points: 3 */}\n\nThink of {at(5).podIPs}.\n';

function check(files: Readonly<Record<string, string>>): CheckedLesson {
  return checkLesson(changed(good, files));
}

function items({ items: read }: CheckedLesson): string[] {
  return read.map(({ item }) => `${item.id}: ${item.type}`);
}

/** What is told of a lesson, its rules and first lines. */
function told({ diagnostics }: CheckedLesson): string[] {
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('the trace item that every lesson gets', () => {
  test('is the last of its quiz, has its keys from the run, and all of it is proven', () => {
    const checked = check({});
    expect(told(checked)).toEqual([]);
    expect(items(checked).at(-1)).toBe('trace: trace');
    const grader = checked.items.at(-1)?.grader(checked.asked);
    expect(grader?.graded).toMatchObject({
      cells: {
        'podIPs 5': { text: '10.1.1.5, 10.1.1.7', unordered: false },
        'dns 6': { text: 'NXDOMAIN', unordered: true },
        'connection 2': { text: '—' },
      },
    });
    expect(grader?.probes.filter(({ full }) => full)).toHaveLength(1);
    expect(grader?.probes.filter(({ full }) => !full)).toHaveLength(8);
    for (const { response, full } of grader?.probes ?? []) expect(grader?.grade(response).score === 1).toBe(full);
  });

  test('has the values of the run, whatever its author wrote into the tracker', () => {
    const checked = check({ 'execution.mdx': execution.replace(/NXDOMAIN( +)\|\n/, 'none    $1|\n') });
    expect(told(checked)).toEqual(['wrong-cell: `DNS response` is not this after the last step']);
    expect(checked.items.at(-1)?.grader(checked.asked)?.graded).toMatchObject({
      cells: { 'dns 6': { text: 'NXDOMAIN' } },
    });
  });

  test.each([
    ['no tracker', execution.replace(TRACKER, '')],
    ['a broken tracker', execution.replace('| After step 1 ', '| Afterwards ')],
    ['a column too many', execution.replace('After step 5 ', 'After step 9 ')],
    ['a row of no variable', execution.replace('| Pod IPs  ', '| Pod IQs  ')],
    ['a run that ended early', execution.replace('kubectl apply -f deployment.yaml', 'kubectl apply -f nothing.yaml')],
    ['a variable that is broken', execution.replace('is: lookup("my-headless-service")', 'is: lookdown("x")')],
    ['a variable that no cell can show', execution.replace('is: lookup("my-headless-service")', `is: '{"a": 1}'`)],
    ['no model', execution.replace('model: kubernetes', 'model: nothing')],
    ['nothing that can be read', ''],
  ])('is not there with %s, and nothing breaks', (_, text) => {
    const checked = check({ 'execution.mdx': text });
    expect(items(checked).filter((item) => item.endsWith(': trace'))).toEqual([]);
  });
});

describe('a trace item that an author writes', () => {
  test('stands where it is written, and no other is made', () => {
    const checked = check({ 'quiz.mdx': quiz.replace('---\n\n', `---\n${PLACED}\n`) });
    expect(told(checked)).toEqual([]);
    expect(items(checked).filter((item) => item.endsWith(': trace'))).toEqual(['what-is-left: trace']);
    expect(items(checked)[0]).toBe('what-is-left: trace');
    expect(checked.items[0]?.item.settings.points).toBe(3);
  });

  test.each([
    ['a misspelt type', PLACED.replace('type: trace', 'type: trase'), 'bad-item: there is no item type `trase`'],
    ['options', `${PLACED}\n- [x] One {1 == 1}\n`, 'bad-item: an item of type `trace` has no options'],
    [
      'a false claim',
      PLACED.replace('{at(5).podIPs}', '{at(5).podIPs == at(4).podIPs}'),
      'false-claim: this claim is false',
    ],
    ['a wrong setting', PLACED.replace('points: 3', 'points: none'), 'bad-item'],
    [
      'a second one',
      PLACED + PLACED.replace('#what-is-left', '#once-more'),
      'bad-item: this lesson leaves its tracker open twice',
    ],
  ])('is told with %s', (_, written, expected) => {
    expect(told(check({ 'quiz.mdx': quiz + written })).join('\n')).toContain(expected);
  });

  test('is told where the tracker has nothing to leave open', () => {
    const small = '| Variable | Start | After step 1 |\n| --- | --- | --- |\n| Service | — | my-headless-service |\n\n';
    expect(told(check({ 'quiz.mdx': quiz + PLACED, 'execution.mdx': execution.replace(TRACKER, small) }))).toEqual([
      'bad-item: this tracker has too little to leave open: two cells whose step changed something are needed',
    ]);
  });

  test.each([
    ['the run ended early', execution.replace('kubectl apply -f deployment.yaml', 'kubectl apply -f nothing.yaml')],
    ['there is no tracker', execution.replace(TRACKER, '')],
    ['nothing was run', execution.replace('model: kubernetes', 'model: nothing')],
  ])('counts as unchecked where %s', (_, text) => {
    const plain = PLACED.replace(' {at(5).podIPs}', ' it');
    const without = check({ 'execution.mdx': text });
    const having = check({ 'execution.mdx': text, 'quiz.mdx': quiz + plain });
    expect(having.counts.unchecked).toBe(without.counts.unchecked + 1);
    expect(told(having)).toEqual(told(without));
  });
});

test('the id `trace` means no other item', () => {
  const { diagnostics, sources } = check({ 'quiz.mdx': quiz.replace('#without-none', '#trace') });
  expect(diagnostics.map((each) => printText(each, (file) => sources.get(file))).join('\n')).toMatchInlineSnapshot(`
    "content/kubernetes/headless-services/quiz.mdx:46:1: error: \`trace\` is the id of the item that is made from the tracker [bad-item]

    > 46 | ## If the manifest left \`clusterIP\` out, what would change? {/* #trace */}
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      help: give this item another id; to place and word that one, write a heading with \`{/* #trace, type: trace */}\`"
  `);
});

import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { fixLesson } from '../../src/check/fix.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { parseCourse } from '../../src/lesson/course.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const concept = textOf(good, 'concept.mdx').trimEnd();
/** The line that a text added by `withConcept` begins on. */
const FIRST = concept.split('\n').length + 2;

function withConcept(added: string): LessonFolder {
  return changed(good, { 'concept.mdx': `${concept}\n\n${added}\n` });
}

function block(meta: string, ...lines: readonly string[]): string {
  return ['```console' + (meta === '' ? '' : ` ${meta}`), ...lines, '```'].join('\n');
}

/** The diagnostics as `rule line:column message`, with lines counted from the first that was added. */
function report(added: string): string[] {
  return checkLesson(withConcept(added)).diagnostics.map(
    ({ rule, place, message }) => `${rule} ${place.start.line - FIRST + 1}:${place.start.column} ${message}`,
  );
}

/** The added text after `--fix`. */
function fixed(added: string): string {
  const folder = withConcept(added);
  const { files } = fixLesson(folder, checkLesson(folder).diagnostics);
  const text = files.get('concept.mdx') ?? textOf(folder, 'concept.mdx');
  expect(text.startsWith(`${concept}\n\n`)).toBe(true);
  return text.slice(concept.length + 2).trimEnd();
}

const DIG = '$ dig +short my-headless-service.default.svc.cluster.local';
const SCALE = ['$ kubectl scale deployment myapp --replicas=0', 'deployment.apps/myapp scaled'];
const WRONG = 'this command does not print this line, but another';

describe('what holds is counted and nothing else', () => {
  const before = checkLesson(good).counts.outputLines;

  test.each<[string, string, number]>([
    ['at the start', block('start', DIG), 0],
    ['after a step', block('after step 3', DIG, '10.1.1.5', '10.1.1.6'), 2],
    ['as the tracker may put it', block('After 5', DIG, '10.1.1.5', '10.1.1.7'), 2],
    [
      'at the end',
      block(
        'final',
        '$ kubectl get svc my-headless-service',
        'Error from server (NotFound): services "my-headless-service" not found',
      ),
      1,
    ],
    ['at the end, where nothing is said', block('', DIG), 0],
    ['in a what-if', block('virtual after step 3', DIG, '10.96.137.10'), 1],
    ['at the end of a what-if', block('virtual', DIG), 0],
    [
      'spaces at an end, empty lines at the end',
      block('after step 3', DIG, '10.1.1.5  ', '10.1.1.6', '', DIG, '10.1.1.5', '10.1.1.6', '', ''),
      4,
    ],
    [
      'in a list',
      ['- one', '', '  ```console after step 3', `  ${DIG}`, '  10.1.1.5', '  10.1.1.6', '  ```'].join('\n'),
      2,
    ],
    ['in a quote', ['> ```console after step 3', `> ${DIG}`, '> 10.1.1.5', '> 10.1.1.6', '> ```'].join('\n'), 2],
    [
      'braces are text',
      block('start', '$ kubectl get svc {podIPs}', 'Error from server (NotFound): services "{podIPs}" not found'),
      1,
    ],
  ])('%s', (_, added, lines) => {
    const { diagnostics, counts, receipt } = checkLesson(withConcept(added));
    expect(diagnostics).toEqual([]);
    expect(counts.outputLines - before).toBe(lines);
    expect(receipt.proven - checkLesson(good).receipt.proven).toBe(lines);
  });

  test('commands run one after the other, and the execution knows nothing of them', () => {
    const once = block('after step 3', ...SCALE, DIG);
    expect(report(`${once}\n\n${once}\n\nAll there {size(at(3).podIPs) == 2 && size(at(4).podIPs) == 2}.`)).toEqual([]);
  });

  test('line feeds of Windows', () => {
    const added = block('after step 3', DIG, '10.1.1.5', '10.1.1.6').replaceAll('\n', '\r\n');
    expect(report(added)).toEqual([]);
    expect(fixed(added.replace('10.1.1.5\r\n', ''))).toBe(added);
  });
});

describe('each gets one diagnostic at its place', () => {
  test.each<[string, string, readonly string[]]>([
    ['a wrong line', block('after step 3', DIG, '10.1.1.5', '10.1.1.9'), [`wrong-output 4:1 ${WRONG}`]],
    [
      'a wrong line in a list',
      ['- one', '  ```console after step 3', `  ${DIG}`, '  10.1.1.4', '  10.1.1.6', '  ```'].join('\n'),
      [`wrong-output 4:3 ${WRONG}`],
    ],
    [
      'a missing line at the beginning',
      block('after step 3', DIG, '10.1.1.6'),
      ['wrong-output 2:3 a line that this command prints is missing'],
    ],
    [
      'a missing line at the end',
      block('after step 3', DIG, '10.1.1.5'),
      ['wrong-output 3:1 a line that this command prints is missing'],
    ],
    ['no line at all', block('after step 3', DIG), ['wrong-output 2:3 2 lines that this command prints are missing']],
    [
      'a surplus line',
      block('after step 3', DIG, '10.1.1.5', 'x', '10.1.1.6'),
      ['wrong-output 4:1 this command does not print this line'],
    ],
    [
      'surplus lines',
      block('after step 3', DIG, '10.1.1.5', '10.1.1.6', 'x', 'y'),
      ['wrong-output 5:1 this command does not print these lines'],
    ],
    [
      'an empty line too many',
      block('after step 3', DIG, '10.1.1.5', '', '10.1.1.6'),
      ['wrong-output 4:1 this command does not print this line'],
    ],
    [
      'other spaces',
      block('start', '$ kubectl get svc', 'No resources found in  default namespace.'),
      ['wrong-output 3:1 this line has other spaces and tabs than the command prints'],
    ],
    ['the wrong moment', block('after step 5', DIG, '10.1.1.5', '10.1.1.6'), [`wrong-output 4:1 ${WRONG}`]],
    [
      'an unknown command',
      block('after step 3', '$ kubctl get svc', 'x', DIG),
      ['unknown-command 2:3 the model has no command `kubctl`; there is `kubectl`'],
    ],
    ['no command', block('', 'kubectl get svc'), ['bad-console 1:1 this console block has no command']],
    ['nothing', block(''), ['bad-console 1:1 this console block has no command']],
    [
      'a line before the first command',
      block('', '', 'x', '$ kubectl get svc'),
      ['bad-console 3:1 this line stands before the first command'],
    ],
    ['a bare sign', block('start', '$ ', '$ kubectl get svc'), ['bad-console 2:1 there is no command after this `$`']],
    ['a step that is not there', block('after step 7', DIG), ['unknown-step 1:12 there is no step 7']],
    [
      'a what-if that is not there',
      block('virtul after step 3', DIG),
      ['bad-console 1:12 `virtul after step 3` is not a moment of the execution'],
    ],
    [
      'a word that is nearly the right one',
      '```consol\n$ x\n```',
      ['bad-console 1:1 nothing checks a block of `consol`'],
    ],
    [
      'too many commands',
      `${block('start', DIG, 'x', ...Array.from({ length: 99 }, () => DIG), DIG, 'x')}\n\n${block('start', DIG, 'x')}`,
      [
        'wrong-output 3:1 this command does not print this line',
        'too-much 103:3 this file quotes 102 commands, and the most allowed is 100: from here on, 2 commands cannot be checked',
      ],
    ],
    [
      'too many lines',
      block('start', DIG, ...Array.from({ length: 400 }, () => 'x')),
      ['too-much 1:1 this block has 401 lines, and the most allowed is 400'],
    ],
    [
      'too much output',
      block(
        'start',
        '$ kubectl create deployment much --image=nginx --replicas=500',
        'deployment.apps/much created',
        '$ kubectl get pods',
      ),
      ['too-much 4:3 this command prints 501 lines, and the most that can be quoted is 400'],
    ],
  ])('%s', (_, added, expected) => {
    expect(report(added)).toEqual(expected);
  });

  test.each([
    ['virtul after step 3', 'write `console virtual after step 3`'],
    ['fnal', 'write `console final`'],
    ['aftr step 3', 'write `console after step 3`'],
    ['virtual strt', 'write `console virtual start`'],
    ['whenever it pleases you', 'write `console after step 6`, `console start` or `console` alone for the end'],
  ])('help for `%s`', (meta, help) => {
    expect(checkLesson(withConcept(block(meta, DIG))).diagnostics).toMatchObject([{ help }]);
  });

  test('what was asked, expected and found, and why', () => {
    const { diagnostics } = checkLesson(withConcept(block('after step 5', DIG, '10.1.1.5', '10.1.1.6')));
    expect(diagnostics[0]?.facts).toEqual({
      asked: 'dig +short my-headless-service.default.svc.cluster.local, after step 5',
      expected: '10.1.1.7',
      found: '10.1.1.6',
      because: expect.stringContaining(
        'step 5: 10.1.1.7 is a ready endpoint of the Service my-headless-service now that the Pod is ready (R23)',
      ),
    });
  });

  test('what comes after an unknown command is counted as not checked, and told', () => {
    const uncheckedIn = (...lines: readonly string[]): object => {
      const { diagnostics, counts } = checkLesson(withConcept(block('after step 3', ...lines)));
      expect(diagnostics).toHaveLength(1);
      return { unchecked: counts.unchecked, label: diagnostics[0]?.label };
    };
    expect(uncheckedIn('$ kubctl get svc')).toEqual({ unchecked: 1, label: undefined });
    expect(uncheckedIn('$ kubctl get svc', 'x', DIG)).toEqual({
      unchecked: 2,
      label: 'and the command after it cannot be checked',
    });
    expect(uncheckedIn(DIG, '10.1.1.5', '10.1.1.6', '$ kubctl', 'x', DIG, 'y', 'z', DIG)).toEqual({
      unchecked: 4,
      label: 'and the 2 commands after it cannot be checked',
    });
  });

  test('where the execution does not run, lines are counted as not checked', () => {
    const execution = textOf(good, 'execution.mdx').replace(
      'kubectl apply -f service.yaml',
      'kubctl apply -f service.yaml',
    );
    const { diagnostics, counts } = checkLesson(
      changed(withConcept(block('after step 3', DIG, 'x')), { 'execution.mdx': execution }),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-command']);
    expect(counts.outputLines).toBe(0);
  });
});

test("a course's own page has no execution to quote from", () => {
  const text = `---\ntitle: T\nsummary: S\nlessons: [a]\n---\n\n${block('', DIG)}\n`;
  const { problems } = parseCourse(new Source('course.mdx', text));
  expect(problems.map(({ rule, message, place }) => [rule, place.start.line, message])).toEqual([
    ['not-content', 7, 'this page has no execution that could print this'],
  ]);
});

describe('--fix', () => {
  const right = block('after step 3', DIG, '10.1.1.5', '10.1.1.6', '', ...SCALE);

  test.each([
    ['a wrong line', right.replace('10.1.1.6', '10.1.1.9')],
    ['a missing line', right.replace('10.1.1.5\n', '')],
    ['surplus lines', right.replace('10.1.1.6\n', '10.1.1.6\nx\n\ny\n')],
    ['an empty line for another, and a surplus one', right.replace('10.1.1.5\n10.1.1.6', '\nx\ny')],
    ['an empty line for two', right.replace('10.1.1.5\n10.1.1.6', '\n.')],
    ['all of it at once', right.replace('10.1.1.5\n10.1.1.6', 'x\ny\nz').replace(/\ndeployment\.apps.*/, '')],
  ])('%s', (_, added) => {
    expect(fixed(added)).toBe(right);
  });

  test('keeps the indentation of a list and the sign of a quote', () => {
    const quoted = ['- > ```console after step 3', `  > ${DIG}`, '  > 10.1.1.5', '  > 10.1.1.6', '  > ```'].join('\n');
    expect(fixed(quoted.replace('  > 10.1.1.5\n', '').replace('10.1.1.6', 'x'))).toBe(quoted);
  });

  test('leaves alone what it cannot put right', () => {
    const added = block('after step 3', '$ kubctl', 'x');
    expect(fixed(added)).toBe(added);
  });
});

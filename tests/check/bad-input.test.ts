import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { printText } from '../../src/diagnostics/text.ts';
import { checkContent } from '../../src/io/check-content.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const execution = textOf(good, 'execution.mdx');
const quiz = textOf(good, 'quiz.mdx');
const concept = textOf(good, 'concept.mdx');
const deployment = textOf(good, 'deployment.yaml');

function replace(text: string, from: string | RegExp, to: string): string {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing to replace: ${from}`);
  return next;
}

/** The diagnostics as `rule file:line:column message`. */
function report(folder: LessonFolder): string[] {
  const { diagnostics, sources } = checkLesson(folder);
  for (const diagnostic of diagnostics)
    expect(printText(diagnostic, (file) => sources.get(file))).not.toMatch(/\bat .+\.ts:\d+/);
  return diagnostics.map(
    ({ rule, place, message }) =>
      `${rule} ${place.file.split('/').at(-1)}:${place.start.line}:${place.start.column} ${message}`,
  );
}

function withExecution(from: string | RegExp, to: string): LessonFolder {
  return changed(good, { 'execution.mdx': replace(execution, from, to) });
}

function withQuiz(from: string | RegExp, to: string): LessonFolder {
  return changed(good, { 'quiz.mdx': replace(quiz, from, to) });
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 8 },
    (_, at) =>
      `${String.fromCharCode(98 + at)}: &${String.fromCharCode(98 + at)} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(97 + at)}`).join(', ')}]`,
  ),
].join('\n');
const list = `[${Array.from({ length: 900 }, (_, at) => at).join(', ')}]`;

test('the lesson that is bent below is right', () => {
  expect(report(good)).toEqual([]);
});

describe('each gets one clear diagnostic at its place', () => {
  const firstOption = /- \[ \] The Service's cluster IP/;
  test.each<[string, LessonFolder, string]>([
    [
      'no steps',
      withExecution(/\| Step \|[\s\S]*?\n\n/, ''),
      'no-steps execution.mdx:1:1 this execution has no steps (it has a table that begins with `Variable`)',
    ],
    [
      'a header without rows',
      withExecution(/(\| Step \|.*\n.*\n)[\s\S]*?\n\n/, '$1\n'),
      'no-steps execution.mdx:1:1 this execution has no steps',
    ],
    [
      'two keys where one is asked for',
      changed(good, {
        'quiz.mdx': replace(
          replace(quiz, firstOption, "- [x] The Service's cluster IP"),
          '#dns-at-step-3',
          '#dns-at-step-3, type: choice',
        ),
      }),
      'two-keys quiz.mdx:11:7 this item has more than one key',
    ],
    [
      'a second key that is not true',
      withQuiz(firstOption, "- [x] The Service's cluster IP"),
      'wrong-key quiz.mdx:8:7 the key is not true of this execution',
    ],
    [
      'a comment in an option that means nothing',
      withQuiz('An empty answer {', 'An empty answer {/* last */} {'),
      'bad-item quiz.mdx:14:23 this comment means nothing in an option',
    ],
    ['no key', withQuiz('- [x] Step 4', '- [ ] Step 4'), 'no-key quiz.mdx:'],
    ['two items of one id', withQuiz('#connects-at-step', '#dns-at-step-3'), 'duplicate-id quiz.mdx:'],
    ['an item without an id', withQuiz(/ \{\/\* #connects-at-step.*?\}/, ''), 'missing-id quiz.mdx:'],
    [
      'an option that claims nothing',
      withQuiz('An empty answer {at(3).dns.nodata}', 'An empty answer'),
      'unproven-option quiz.mdx:',
    ],
    [
      'a manifest that is not YAML',
      changed(good, { 'deployment.yaml': 'kind: [Deployment\n  spec: :' }),
      'bad-yaml deployment.yaml:',
    ],
    ['an alias bomb', changed(good, { 'deployment.yaml': bomb }), 'bad-yaml deployment.yaml:'],
    [
      'a variable that has a name of the expressions',
      withExecution('variables:', 'variables:\n  prototype: { label: Kept, is: size(pods("app=web")) }'),
      'bad-front-matter execution.mdx:6:3 `variables.prototype` means something else in a claim: choose another name',
    ],
    [
      'a what-if that has a name of the expressions',
      withExecution('\nwhatif:', '\nwhatif:\n  prototype: { service.yaml: { spec: { clusterIP: null } } }'),
      'bad-front-matter execution.mdx:',
    ],
    [
      'a sample out of the folder',
      withExecution('sample: service.yaml', 'sample: ../../../etc/passwd'),
      "missing-file execution.mdx:4:9 a sample is a file of the lesson's own folder",
    ],
    [
      'a sample that is not there',
      withExecution('sample: service.yaml', 'sample: servce.yaml'),
      'missing-file execution.mdx:4:9 there is no file `servce.yaml`',
    ],
    [
      'a missing part',
      changed(good, { 'quiz.mdx': undefined }),
      'missing-file quiz.mdx:1:1 this lesson has no `quiz.mdx`',
    ],
    ['an empty part', changed(good, { 'quiz.mdx': ' \n' }), 'empty-file quiz.mdx:1:1 this file is empty'],
    [
      'an empty manifest',
      changed(good, { 'other.yaml': '# nothing\n' }),
      'empty-file other.yaml:1:1 this file is empty',
    ],
    [
      'an empty manifest that steps use',
      changed(good, { 'service.yaml': '' }),
      'empty-file service.yaml:1:1 this file is empty',
    ],
    [
      'a missing cell',
      withExecution('| 3 | Look the Service up: `nslookup my-headless-service` |', '| 3 |'),
      'bad-table execution.mdx:',
    ],
    [
      'an unknown model',
      withExecution('model: kubernetes', 'model: kubernets'),
      'unknown-model execution.mdx:2:8 there is no model `kubernets`',
    ],
    [
      'a billion Pods',
      changed(good, { 'deployment.yaml': replace(deployment, 'replicas: 2', 'replicas: 1000000000') }),
      'bad-manifest deployment.yaml:6:',
    ],
    [
      'a claim that never ends',
      withExecution('{clusterIP == "None"}', `{${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c >= 0)))}`),
      'endless-claim execution.mdx:',
    ],
    [
      'a claim that does not parse',
      withExecution('{size(podIPs) == 2}', '{size(podIPs) == }'),
      'bad-expression execution.mdx:',
    ],
    [
      'a claim about an unknown name',
      withExecution('{size(podIPs) == 2}', '{size(podIP) == 2}'),
      'unknown-name execution.mdx:',
    ],
    [
      'front matter with nothing in it',
      withQuiz(/---[\s\S]*?---\n/, '---\n---\n'),
      'bad-front-matter quiz.mdx:1:1 this front matter is empty',
    ],
    [
      'a second execution table',
      changed(good, {
        'execution.mdx': `${execution}\n| Step | Action | Result | Effect |\n| --- | --- | --- | --- |\n| 1 | \`kubectl foo\` | a | b |\n`,
      }),
      'bad-table execution.mdx:',
    ],
    [
      'a second tracker',
      changed(good, { 'execution.mdx': `${execution}\n| Variable | Start |\n| --- | --- |\n| Pod IPs | 9.9.9.9 |\n` }),
      'bad-table execution.mdx:',
    ],
    ['no tracker', withExecution(/\| Variable[\s\S]*?\n\n/, ''), 'no-tracker execution.mdx:'],
    [
      'a second section of one name',
      changed(good, { 'concept.mdx': `${concept}\n## Snapshot\n\nMore.\n` }),
      'bad-section concept.mdx:',
    ],
    [
      'a text above the key moments',
      changed(good, { 'concept.mdx': replace(concept, '## Key moments\n', '## Key moments\n\nFalse {1 == 2}.\n') }),
      'bad-section concept.mdx:',
    ],
    [
      'a claim that only mentions the terminal',
      withExecution('{size(podIPs) == 2}', '{"output" == "output"}'),
      'empty-claim execution.mdx:',
    ],
    ['a claim that asks nothing', withExecution('{size(podIPs) == 2}', '{2 == 2}'), 'empty-claim execution.mdx:'],
    [
      'a claim true by absence',
      withExecution('{clusterIP == "None"}', '{service("typo").clusterIP != "10.0.0.1"}'),
      'empty-claim execution.mdx:',
    ],
    [
      'a key that is simply true',
      withQuiz('{absent(at(3).connection) && !absent(at(4).connection)}', '{true}'),
      'empty-claim quiz.mdx:',
    ],
    [
      'a value whose kind is hidden',
      withExecution('{size(podIPs) == 2}', '{dyn(1 == 2)}'),
      'endless-claim execution.mdx:',
    ],
    [
      'a source that is a script',
      changed(good, { 'concept.mdx': `${concept}\nSo they say {source("javascript:alert(1)")}.\n` }),
      'bad-expression concept.mdx:',
    ],
    [
      'a source that depends',
      changed(good, {
        'concept.mdx': `${concept}\nSo {true ? source("https://a.example/") : source("https://b.example/")}.\n`,
      }),
      'bad-expression concept.mdx:',
    ],
    [
      'matches, with a space',
      withExecution('{size(podIPs) == 2}', '{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" . matches("^(a+)+$")}'),
      'endless-claim execution.mdx:',
    ],
    [
      'an expression without end',
      withExecution('{size(podIPs) == 2}', `{${'!'.repeat(5000)}true}`),
      'endless-claim execution.mdx:',
    ],
    [
      'quotes in quotes in quotes',
      changed(good, { 'concept.mdx': `${concept}\n${'>'.repeat(3000)} deep\n` }),
      'too-much concept.mdx:',
    ],
    [
      'a paragraph of stars',
      changed(good, { 'concept.mdx': `${concept}\n${'*a'.repeat(5000)}${'a*'.repeat(5000)}\n` }),
      'too-much concept.mdx:',
    ],
    [
      'a manifest that contains itself',
      changed(good, { 'deployment.yaml': '&a\nkind: Pod\nmetadata: *a\n' }),
      'bad-yaml deployment.yaml:',
    ],
    [
      'a what-if in which a step fails',
      withExecution(
        '{ service.yaml: { spec: { clusterIP: null } } }',
        '{ service.yaml: { metadata: { name: other } } }',
      ),
      'command-failed execution.mdx:',
    ],
    [
      'a what-if that changes nothing',
      withExecution('{ service.yaml: { spec: { clusterIP: null } } }', '{}'),
      'bad-front-matter execution.mdx:',
    ],
    ['two rows of one variable', withExecution(/(\| clusterIP .*\n)/, '$1$1'), 'bad-table execution.mdx:'],
    [
      'columns out of order',
      withExecution('| After step 1        | After step 2', '| After step 2        | After step 1'),
      'bad-table execution.mdx:',
    ],
    ['a cell with markup', withExecution(/(\| Pod IPs +\| )none/, '$1~~none~~'), 'bad-table execution.mdx:'],
    ['a row after the exit row', withExecution(/(\| Exit .*\n)/, '$1$1'), 'bad-table execution.mdx:'],
    ['an option without a box', withQuiz('- [ ] Step 2', '- Step 2'), 'bad-item quiz.mdx:'],
    ['a heading that is no stem', withQuiz('## At which step', '### At which step'), 'bad-item quiz.mdx:'],
    [
      'an item without a stem',
      withQuiz('## At which step does the client open a connection to a Pod? {', '## {'),
      'bad-item quiz.mdx:',
    ],
    ['a part that is misnamed', changed(good, { 'qiuz.mdx': quiz }), 'unknown-file qiuz.mdx:1:1'],
    [
      'a misspelt name in front matter',
      withExecution('label: Pod IPs', 'lable: Pod IPs'),
      'bad-front-matter execution.mdx:13:5 `variables.podIPs.lable` is not known here',
    ],
    [
      'a comment of HTML',
      withQuiz(/\{\/\* #connects-at-step.*?\}/, '<!-- #connects-at-step -->'),
      'not-content quiz.mdx:',
    ],
    [
      'steps in other words',
      changed(good, { 'concept.mdx': replace(concept, '(step 3)', '(steps 1 through 99)') }),
      'unknown-step concept.mdx:',
    ],
    [
      'a command in bold that fails',
      withExecution('`kubectl delete service my-headless-service`', '**`kubectl delete service gone`**'),
      'command-failed execution.mdx:',
    ],
    [
      'a claim about all of nothing',
      withExecution('{pods("app=myapp").all(p, p.ready)', '{pods("app=myap").all(p, p.ready)'),
      'empty-claim execution.mdx:',
    ],
    [
      'a variable with a name that is taken',
      withExecution(/clusterIP:\n {4}label/, 'final:\n    label'),
      'bad-front-matter execution.mdx:',
    ],
    [
      'a step that is not there',
      changed(good, {
        'concept.mdx': replace(
          concept,
          'answers the name with their IPs (step 3)',
          'answers the name with their IPs (step 9)',
        ),
      }),
      'unknown-step concept.mdx:',
    ],
    ['a wrong step number', withExecution('| 3 | Look', '| 4 | Look'), 'wrong-step-number execution.mdx:'],
    [
      'an unknown command',
      withExecution('`nslookup my-headless-service`', '`nslokup my-headless-service`'),
      'unknown-command execution.mdx:',
    ],
    [
      'a command that fails',
      withExecution('kubectl delete service my-headless-service', 'kubectl delete service another'),
      'command-failed execution.mdx:',
    ],
    [
      'an unknown option of the model',
      withExecution('cluster: { podIPs: 10.1.1.5 }', 'cluster: { podIP: 10.1.1.5 }'),
      'bad-front-matter execution.mdx:3:12',
    ],
    [
      'an address of the model that is none',
      withExecution('cluster: { podIPs: 10.1.1.5 }', 'cluster: { podIPs: 10.1.1 }'),
      'bad-front-matter execution.mdx:3:20 `cluster.podIPs` has `10.1.1`, which is not an IP address, such as 10.244.0.5',
    ],
    [
      'an address of the model that is none, in a list',
      withExecution('cluster: { podIPs: 10.1.1.5 }', 'cluster: { podIPs: [10.1.1.5, x] }'),
      'bad-front-matter execution.mdx:3:31 `cluster.podIPs` has `x`, which is not an IP address, such as 10.244.0.5',
    ],
    ['a brace never closed', withExecution('{size(podIPs) == 2}', '{size(podIPs) == 2'), 'bad-markdown execution.mdx:'],
    [
      "a bar in a cell's braces",
      withExecution('{size(podIPs) == 2}', '{size(podIPs) == 2 || false}'),
      'bad-markdown execution.mdx:',
    ],
    [
      'a table indented with a tab',
      changed(good, {
        'execution.mdx': execution.replace(/\| Step \|[\s\S]*?\n\n/, (table) => table.replace(/^\|/gm, '\t|')),
      }),
      'not-content execution.mdx:31:1 this is indented so far that Markdown takes it for code',
    ],
    ['a sign for private use', changed(good, { 'concept.mdx': `${concept}\n\uE000\n` }), 'too-much concept.mdx:'],
    ['a tag', changed(good, { 'concept.mdx': `${concept}\n<Fragment set:html="x" />\n` }), 'not-content concept.mdx:'],
    ['an import', changed(good, { 'concept.mdx': `${concept}\nimport x from "y"\n` }), 'not-content concept.mdx:'],
    [
      'a script link',
      changed(good, { 'concept.mdx': `${concept}\n[x](javascript:alert(1))\n` }),
      'not-content concept.mdx:',
    ],
    [
      'an unknown section',
      changed(good, { 'concept.mdx': replace(concept, '## Snapshot', '## Snapshots') }),
      'unknown-section concept.mdx:',
    ],
    [
      'an unknown front-matter key',
      withQuiz('pass: 0.7', 'pas: 0.7'),
      'bad-front-matter quiz.mdx:3:1 `pas` is not known here',
    ],
    [
      'a front-matter value of the wrong kind',
      withQuiz('pass: 0.7', 'pass: most'),
      'bad-front-matter quiz.mdx:3:7 `pass` must be a number, not a text',
    ],
    [
      'no front matter',
      changed(good, { 'quiz.mdx': replace(quiz, /---[\s\S]*?---\n/, '') }),
      'bad-front-matter quiz.mdx:1:1 this file has no front matter',
    ],
  ])('%s', (_, folder, expected) => {
    const found = report(folder);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('two variables of one label: told once', () => {
    const found = report(withExecution('label: Ready endpoints', 'label: Pod IPs'));
    expect(found).toEqual([
      expect.stringContaining(
        'bad-front-matter execution.mdx:17:9 the variables `podIPs` and `ready` cannot be told apart',
      ),
    ]);
  });

  test("a comma in YAML's braces", () => {
    const bent = withExecution(
      / {2}podIPs:\n.*\n.*\n/,
      '  podIPs: { label: Pod IPs, is: pods("app=myapp").map(p, p.ip) }\n',
    );
    const [first] = checkLesson(bent).diagnostics;
    expect(first).toMatchObject({
      rule: 'bad-front-matter',
      help: 'between `{ }` a comma ends a value: put the whole expression in quotes',
    });
  });
});

describe('what is on the disk', () => {
  async function inFolder(fill: (lesson: string) => void): ReturnType<typeof checkContent> {
    const project = mkdtempSync(join(tmpdir(), 'dryrun-content-'));
    const content = join(project, 'content');
    const write = (name: string): string => {
      const lesson = join(content, 'course', name);
      mkdirSync(lesson, { recursive: true });
      for (const [file, { text }] of [...good.files].flatMap(([each, value]) =>
        'text' in value ? [[each, value] as const] : [],
      ))
        writeFileSync(join(lesson, file), text);
      return lesson;
    };
    write('good');
    fill(write('bad'));
    writeFileSync(join(content, 'course', 'course.mdx'), '---\ntitle: T\nsummary: S\nlessons: [good, bad]\n---\n');
    try {
      return await checkContent(project, content, undefined);
    } finally {
      rmSync(project, { recursive: true });
    }
  }

  test('a file of 5 MB is not read, and the other lesson is still checked', async () => {
    const { diagnostics, counts } = await inFolder((lesson) =>
      writeFileSync(join(lesson, 'concept.mdx'), 'x'.repeat(5_000_000)),
    );
    expect(diagnostics.map(({ rule, message, place }) => [rule, message, place.file])).toEqual([
      ['unreadable-file', 'this file has 4883 kB, and the largest allowed is 64 kB', 'content/course/bad/concept.mdx'],
    ]);
    expect(counts.lessons).toBe(2);
  });

  test('a link out of the folder is not followed', async () => {
    const { diagnostics } = await inFolder((lesson) => symlinkSync('/etc/passwd', join(lesson, 'linked.yaml')));
    expect(diagnostics.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['unreadable-file', 'content/course/bad/linked.yaml'],
    ]);
  });

  test('bytes that are not text are not read', async () => {
    const { diagnostics } = await inFolder((lesson) =>
      writeFileSync(join(lesson, 'service.yaml'), Buffer.from([0, 1, 2])),
    );
    expect(diagnostics.map(({ rule }) => rule)).toContain('unreadable-file');
  });
});

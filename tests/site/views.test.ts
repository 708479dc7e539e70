import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { parseCourse } from '../../src/lesson/course.ts';
import { courseHtml } from '../../src/site/view/course-view.ts';
import { Renderer } from '../../src/site/view/html.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** The HTML of a paragraph that stands as the concept's introduction, on a site under a path. */
function html(text: string, base = '/'): string {
  const concept = textOf(good, 'concept.mdx').replace(
    /---\n\n[\s\S]*?## Process flow/,
    `---\n\n${text}\n\n## Process flow`,
  );
  const checked = checkLesson(changed(good, { 'concept.mdx': concept }));
  expect(checked.diagnostics).toEqual([]);
  const intro = checked.lesson.concept?.intro;
  if (intro === undefined) throw new Error('no introduction');
  return new Renderer(checked, base).html(intro);
}

describe('braces in prose', () => {
  test.each([
    ['a claim leaves nothing behind', 'It holds {size(at(3).podIPs) == 2}.', '<p>It holds.</p>'],
    ['nor the space before it', 'It holds {size(at(3).podIPs) == 2}, and more.', '<p>It holds, and more.</p>'],
    ['but the space after it', 'It {size(at(3).podIPs) == 2} holds.', '<p>It holds.</p>'],
    ['a value is printed', 'There are {size(at(3).podIPs)}.', '<p>There are <span class="printed">2</span>.</p>'],
    [
      'a value in strong text too',
      'There **are {at(3).dns}**.',
      '<p>There <strong>are <span class="printed">10.1.1.5, 10.1.1.6</span></strong>.</p>',
    ],
    [
      'a value out of a group is printed',
      'There is {{"a": at(3).podIPs[0]}.a}.',
      '<p>There is <span class="printed">10.1.1.5</span>.</p>',
    ],
    ['absent is a dash', '{start.service}', '<p><span class="printed">—</span></p>'],
    ['a paragraph of claims leaves nothing', 'One.\n\n{size(at(3).podIPs) == 2}\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    [
      'a source is a link',
      'So they say. {source("https://example.com/a?b=1&c=2")}',
      '<p>So they say. <a class="source" href="https://example.com/a?b=1&#x26;c=2" rel="noopener">source</a></p>',
    ],
    [
      'an assertion leaves nothing behind',
      'Take it from me {unproved("a matter of taste")}.',
      '<p>Take it from me.</p>',
    ],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test.each([
  ['/kubernetes/', '/some/path/kubernetes/'],
  ['/', '/some/path/'],
  ['../other/#quiz', '../other/#quiz'],
  ['#quiz', '#quiz'],
  ['https://example.com/a', 'https://example.com/a'],
])('on a site under a path, a link to %s leads to %s', (written, href) => {
  expect(html(`See [this](${written}).`, '/some/path/')).toBe(`<p>See <a href="${href}">this</a>.</p>`);
});

describe('console blocks', () => {
  test('show when they are, and tell commands from what they print', () => {
    expect(
      html(
        '```console virtual after step 3\n$ dig +short x\n\n$ kubectl get pods {a}\nError from server (NotFound): pods "{a}" not found\n```',
      ),
    ).toBe(
      [
        '<figure class="terminal"><figcaption>After step 3 of the what-if virtual</figcaption>',
        '<pre class="console" tabindex="0" role="group" aria-label="Terminal: After step 3 of the what-if virtual"><code>',
        '<span class="command"><span class="prompt">$ </span>dig +short x</span>\n\n',
        '<span class="command"><span class="prompt">$ </span>kubectl get pods {a}</span>\n',
        'Error from server (NotFound): pods "{a}" not found</code></pre></figure>',
      ].join(''),
    );
  });

  test('other code scrolls by itself', () => {
    expect(html('```yaml\na: {b}\n```')).toBe('<pre class="code" tabindex="0"><code>a: {b}</code></pre>');
  });
});

describe('steps in prose', () => {
  test.each([
    ['see step 3.', '<p>see <a class="step-link" href="#step-3">step 3</a>.</p>'],
    [
      'Steps 1 and 3 do.',
      '<p><a class="step-link" href="#step-1">Steps 1</a> and <a class="step-link" href="#step-3">3</a> do.</p>',
    ],
    ['footstep 3', '<p>footstep 3</p>'],
    ['`step 3`', '<p><code>step 3</code></p>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('a lesson as its pages show it', () => {
  test('equal answers to "why?" are one object', async () => {
    const { execution } = await lessonViews(checkLesson(good));
    const whys = execution?.tracker?.rows.flatMap(({ cells }) => cells.map(({ why }) => why)) ?? [];
    expect(whys).toHaveLength(42);
    expect(new Set(whys).size).toBe(new Set(whys.map((why) => JSON.stringify(why))).size);
  });

  test('the states of all steps, with what commands printed', async () => {
    const { execution } = await lessonViews(checkLesson(good));
    expect(execution?.states.map((values) => values[4])).toEqual([
      'NXDOMAIN',
      'NXDOMAIN',
      '10.1.1.5, 10.1.1.6',
      '10.1.1.5, 10.1.1.6',
      '10.1.1.5, 10.1.1.6',
      '10.1.1.5, 10.1.1.7',
      'NXDOMAIN',
    ]);
    expect(execution?.steps[0]?.console).toEqual([
      { command: 'kubectl apply -f service.yaml', output: 'service/my-headless-service created' },
    ]);
  });

  test("an item's version changes with its text, and with its key", async () => {
    const version = async (quiz: string) =>
      (await lessonViews(checkLesson(changed(good, { 'quiz.mdx': quiz })))).quiz?.items[0]?.version;
    const text = textOf(good, 'quiz.mdx');
    const versions = await Promise.all(
      [
        text,
        text.replace('An empty answer', 'An empty reply'),
        text.replace('What does DNS answer for', 'What will DNS answer for'),
      ].map(version),
    );
    expect(new Set(versions).size).toBe(3);
    expect(await version(text.replace('There is no virtual IP to return', 'There is nothing else to return'))).toBe(
      versions[0],
    );
  });

  test('a broken lesson has a report and nothing else', async () => {
    const views = await lessonViews(checkLesson(changed(good, { 'quiz.mdx': '' })));
    expect(Object.keys(views)).toEqual(['report']);
    expect(views.report.problems[0]?.headline).toBe(
      'content/kubernetes/headless-services/quiz.mdx:1:1: error: this file is empty [empty-file]',
    );
  });
});

test("a course's introduction leads to pages under the path of the site", () => {
  const text = '---\ntitle: T\nsummary: S\nlessons:\n  - one\n---\n\nBegin with [this](/x/one/).\n';
  const { course } = parseCourse(new Source('content/x/course.mdx', text));
  expect(course && courseHtml(course, '/some/path/')).toBe('<p>Begin with <a href="/some/path/x/one/">this</a>.</p>');
});

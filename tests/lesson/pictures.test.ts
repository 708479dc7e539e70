import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { headline } from '../../src/diagnostics/text.ts';
import { Source } from '../../src/diagnostics/source.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { readDrawing } from '../../src/lesson/pictures/drawing.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import { changed, readFolder, textOf } from '../read-folder.ts';

const base = readFolder('tests/rules/base');
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>';
const SHOWN = '![Two Pods](two-pods.svg)';

/** The base lesson with a drawing, and with something added at the end of its concept. */
function showing(
  markdown: string,
  pictures: Readonly<Record<string, string>> = { 'two-pods.svg': DRAWING },
): LessonFolder {
  return changed(base, { 'concept.mdx': `${textOf(base, 'concept.mdx')}\n${markdown}\n`, ...pictures });
}

function told(folder: LessonFolder): string[] {
  return checkLesson(folder).diagnostics.map((each) => `${headline(each)} — ${each.help ?? ''}`.replace(/^.*\//, ''));
}

describe('where a picture stands', () => {
  const quiz = textOf(base, 'quiz.mdx');
  const execution = textOf(base, 'execution.mdx');
  test.each<[string, LessonFolder]>([
    ['in a section', showing(SHOWN)],
    ["under the text of a list's item", showing(`- A point.\n\n  ${SHOWN}`)],
    ['in a quote', showing(`> ${SHOWN}`)],
    [
      'under the introduction of an execution',
      changed(base, {
        'two-pods.svg': DRAWING,
        'execution.mdx': execution.replace('deletes it.', `deletes it.\n\n${SHOWN}`),
      }),
    ],
    [
      'under a stem',
      changed(base, { 'two-pods.svg': DRAWING, 'quiz.mdx': quiz.replace('- [ ]', `${SHOWN}\n\n- [ ]`) }),
    ],
    [
      'in a rationale',
      changed(base, {
        'two-pods.svg': DRAWING,
        'quiz.mdx': quiz.replace('  That was so before', `  ${SHOWN}\n\n  That was so before`),
      }),
    ],
    ['in a hint', changed(base, { 'two-pods.svg': DRAWING, 'quiz.mdx': `${quiz}\n> [!TIP]\n>\n> ${SHOWN}\n` })],
  ])('%s: it is shown with its words and its size, under whichever path the site is', async (_, folder) => {
    const checked = checkLesson(folder);
    expect(checked.diagnostics).toEqual([]);
    const { pictures, ...views } = await lessonViews(checked, '/some/path/', '/home/me/lesson');
    const [{ name, path } = { name: '', path: '' }] = pictures?.files ?? [];
    expect([pictures?.path, name]).toEqual(['/home/me/lesson', 'two-pods.svg']);
    expect(path).toMatch(/^two-pods\.[a-z0-9]{8,}\.svg$/);
    const shown = JSON.stringify(views).replaceAll('\\"', '"');
    expect(shown.split('<img ')).toHaveLength(2);
    expect(shown).toContain(
      `<p><img src="/some/path/${folder.id}/${path}" alt="Two Pods" width="40" height="30" loading="lazy"></p>`,
    );
    expect(shown).not.toContain('<p></p>');
  });

  const ALONE = 'a picture stands in a paragraph of its own [not-content]';
  test.each([
    ['in a line of text', `See ${SHOWN} here.`],
    ['beside another', `${SHOWN} ${SHOWN}`],
    ['beside a claim', `${SHOWN} {size(at(1).dns.addresses) == 1}`],
    ["as the text of a list's item", `- ${SHOWN}`],
    ['in a table', `| A |\n| --- |\n| ${SHOWN} |`],
    ['in a link', `[${SHOWN}](https://example.com)`],
    ['in bold', `**${SHOWN}**`],
  ])('not %s', (_, markdown) => {
    const found = told(showing(markdown));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toContain(ALONE);
  });

  test('nor in an option, which a reader must be able to name', () => {
    const folder = changed(base, {
      'two-pods.svg': DRAWING,
      'quiz.mdx': quiz.replace('No such name: NXDOMAIN', `No such name: ${SHOWN}`),
    });
    expect(told(folder)).toEqual([expect.stringContaining(ALONE)]);
  });
});

describe('what is said of a picture', () => {
  test.each([
    [
      '![](two-pods.svg)',
      '[no-alt] — write between the brackets what it shows: `![Two Pods behind a Service](two-pods.svg)`',
    ],
    ['![ ](two-pods.svg)', '[no-alt]'],
    ['![two-pods.svg](two-pods.svg)', '[no-alt]'],
    ['![Two Pods](two-pods.svg "A title")', 'a picture has no title'],
    ['![{at(1).dns} here](two-pods.svg)', '[unasked-braces]'],
    [
      '![Two Pods](tow-pods.svg)',
      "this lesson's folder has no picture `tow-pods.svg` [missing-file] — there is a picture `two-pods.svg`",
    ],
    ['![Two Pods](two-pods.png)', '[missing-file] — there is a picture `two-pods.svg`'],
    ['![Two Pods](Two-Pods.svg)', '[missing-file] — there is a picture `two-pods.svg`'],
    ['![Two Pods](./two-pods.svg)', "a picture stands in its lesson's own folder"],
    ['![Two Pods](../lesson/two-pods.svg)', "a picture stands in its lesson's own folder"],
    ['![Two Pods](https://example.com/two-pods.svg)', 'a picture cannot come from elsewhere'],
  ])('%s is told once', (markdown, message) => {
    expect(told(showing(markdown))).toEqual([expect.stringContaining(message)]);
  });

  test('one that is not there: those that are', () => {
    expect(told(showing('![A](cluster.png)\n\n![B](two-pods.svg)'))).toEqual([
      expect.stringContaining('[missing-file] — put the file there; there are `two-pods.svg`'),
    ]);
  });

  test('one that nobody shows, but not while nobody knows what is shown', () => {
    const unshown = changed(base, { 'two-pods.svg': DRAWING });
    expect(told(unshown)).toEqual([
      'two-pods.svg:1:1: error: this picture is shown nowhere in the lesson [unknown-file] — show it: `![What it shows](two-pods.svg)`; or take the file out',
    ]);
    expect(told(changed(unshown, { 'quiz.mdx': undefined })).join()).not.toContain('[unknown-file]');
  });

  test('words with signs that mean something in HTML stay words', async () => {
    const checked = checkLesson(showing('![A "Pod" <b> & \\{x\\}](two-pods.svg)'));
    expect(checked.diagnostics).toEqual([]);
    expect((await lessonViews(checked)).concept?.keyMoments[0]?.answer).toContain(
      'alt="A &#x22;Pod&#x22; <b> &#x26; {x}"',
    );
  });
});

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"';

/** What a drawing came to: its size, or what is wrong with it. */
function drawn(text: string): unknown {
  const { size, problems } = readDrawing(new Source('content/course/lesson/a.svg', text));
  return size ?? problems.map(({ message, place }) => `${place.start.line}:${place.start.column} ${message}`);
}

describe('a drawing that only looks like an attack passes', () => {
  test.each([
    ['a declaration and a comment', `<?xml version="1.0" encoding="utf-8"?>\n<!-- <script> -->${OPEN}/>\n<!-- end -->`],
    ['lines as Windows ends them', `${OPEN}>\r\n<g\r\n fill="red"/>\r\n</svg>\r\n`],
    ['words about scripts', `${OPEN}><text>javascript:PWNED() &lt;script&gt; url(https://a.example)</text></svg>`],
    ['a title and a description', `${OPEN}><title>onload="x"</title><desc>@import</desc></svg>`],
    ['references to its own parts', `${OPEN}><g id="a"/><use href="#a"/><use xlink:href="#a"/></svg>`],
    ['a fill that is its own', `${OPEN}><rect fill="url(#a) none" stroke="url('#b')" style="fill: url(#a)"/></svg>`],
    ['a gradient on another', `${OPEN}><linearGradient id="a"/><linearGradient id="b" xlink:href="#a"/></svg>`],
    [
      'styles of every kind',
      `${OPEN}><g style="fill:#fff;-inkscape-font-specification:'A B';stroke:rgb(1, 2, 3) !important"/></svg>`,
    ],
    ['transforms', `${OPEN}><g transform="translate(1 -2.5e3) rotate(45) matrix(1,0,0,1,0,0)"/></svg>`],
    ['entities of XML', `${OPEN}><text font-family="&quot;A&quot;">&#8594; &amp; &gt;</text></svg>`],
    ['names in other alphabets', `${OPEN}><text id="größe" class="onload script">größe</text></svg>`],
    ['what is used in what is used', `${OPEN}><g id="a"/><g id="b"><use href="#a"/></g><use href="#b"/></svg>`],
  ])('%s', (_, text) => {
    expect(drawn(text)).toEqual({ width: 9, height: 9 });
  });
});

describe('a drawing says how large it is', () => {
  test.each([
    ['viewBox="0 0 40 30"', { width: 40, height: 30 }],
    ['viewBox="-5,-5,40.4,30.6"', { width: 40, height: 31 }],
    ['width="100" height="50"', { width: 100, height: 50 }],
    ['width="100px" height="50px" viewBox="0 0 2 1"', { width: 100, height: 50 }],
    ['width="206pt" height="116pt" viewBox="0 0 206 116"', { width: 275, height: 155 }],
    ['width="210mm" height="297mm"', { width: 794, height: 1123 }],
    ['width="100%" height="100%" viewBox="0 0 40 30"', { width: 40, height: 30 }],
    ['', ['1:1 this drawing does not say how large it is']],
    ['width="100"', ['1:1 this drawing does not say how large it is']],
    ['width="0" height="5"', ['1:1 this picture has no size']],
    ['viewBox="0 0 5001 5"', ['1:1 this picture is 5001 by 5 pixels, and the most allowed is 5000 each way']],
  ])('%s', (attributes, size) => {
    expect(drawn(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`)).toEqual(size);
  });
});

test('each kind of what a drawing cannot have is told once, at its place', () => {
  const text = `${OPEN}>\r\n  <a/>\r\n  <g data-x="1" onload="x"/>\r\n  <g data-x="2"/><a/>\r\n</svg>`;
  expect(drawn(text)).toEqual([
    '2:3 a drawing cannot have `<a>` in it',
    '3:6 a drawing cannot have the attribute `data-x`',
    '3:17 a drawing cannot have the attribute `onload`',
  ]);
});

test('whatever a drawing is, it is read or told', () => {
  const parts = [
    '<svg',
    '<g>',
    '</g>',
    '</svg>',
    ' onload="',
    '"',
    '&#',
    ';',
    '<!DOCTYPE',
    '[',
    ']>',
    '<![CDATA[',
    ']]>',
    '\r',
    '\uFEFF',
    '𝒜',
    "='#a'",
    '<use href="#a"/>',
  ];
  const good = `${OPEN}><g id="a" style="fill: url(#a)"><use xlink:href="#b"/></g><text>x</text></svg>`;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: good.length }), fc.constantFrom(...parts)), { maxLength: 5 }),
      (bends) => {
        const bent = bends.reduce((text, [at, part]) => text.slice(0, at) + part + text.slice(at + 1), good);
        const { size, problems } = readDrawing(new Source('a.svg', bent));
        expect(size === undefined).toBe(problems.length > 0);
        for (const { message, help, place } of problems) {
          expect([message, help]).not.toContain('');
          expect(place.start.offset).toBeLessThanOrEqual(bent.length);
        }
      },
    ),
  );
});

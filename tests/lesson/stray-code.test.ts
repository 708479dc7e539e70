import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { parseMarkdown } from '../../src/lesson/markdown.ts';
import { changed, readFolder, textOf } from '../read-folder.ts';

const base = readFolder('tests/rules/base');

/** The problems of a text as `line:column message`, and the expressions that are asked. */
function parsed(text: string): { readonly told: string[]; readonly asked: string[] } {
  const { root, problems } = parseMarkdown(new Source('a.mdx', text));
  const asked = [...JSON.stringify(root).matchAll(/"mdxTextExpression","value":"([^"]*)"/g)];
  return {
    told: problems.map(({ place, message }) => `${place.start.line}:${place.start.column} ${message}`),
    asked: asked.map(([, value = '']) => value),
  };
}

test.each<[string, string, string[], string[]]>([
  ['over entries', '- The `first {a}.\n- The second` {b}.', ['1:7', '2:13'], ['a', 'b']],
  ['over entries with numbers', '1. a ` {a}\n2. b ` {b}', ['1:6', '2:6'], ['a', 'b']],
  ['over rows', '| a | b |\n| - | - |\n| `x | {a} |\n| y` | {b} |', ['3:3', '4:4'], ['a', 'b']],
  ['over a heading', '# a `x {a}\nb` {b}', ['1:5', '2:2'], ['a', 'b']],
  ['in a quote with entries', '> - a ` {a}\n> - b ` {b}', ['1:7', '2:7'], ['a', 'b']],
  ['one alone', 'The ` sign {a} and {b}.', ['1:5'], ['a', 'b']],
  ['two and one', 'The ``x {a} y` end {b}.', ['1:5'], ['a', 'b']],
  ['over a table without bars at its edges', 'a | b\n--- | ---\n`x {a} | c\nd | {b} y`', ['3:1', '4:10'], []],
])('backticks %s', (_, text, places, asked) => {
  const { told, asked: found } = parsed(text);
  expect(told.map((each) => each.split(' ')[0])).toEqual(places);
  expect(found).toEqual(asked);
});

test.each([
  ['a `b {c}` d {e}', ['e']],
  ['a `b\n{c}` d {e}', ['e']],
  ['a \\` b {e}', ['e']],
  ['a &#96; b {e}', ['e']],
  ['a `` ` `` b {e}', ['e']],
  ['| a |\n| - |\n| `x \\| {c}` {e} |', ['e']],
  ['- a `b\n  {c}` d {e}', ['e']],
  ['> a `b\n> {c}` d {e}', ['e']],
  ['```\n` {c}\n```\n\n{e}', ['e']],
])('what is right is not told: %j', (text, asked) => {
  expect(parsed(text)).toEqual({ told: [], asked });
});

test('a backtick that begins in one row and ends in the next hides no claim', () => {
  const text = textOf(base, 'execution.mdx');
  const bent = text.replace('Its name resolves', 'Its `name resolves').replace('The name is gone', 'The name` is gone');
  expect(bent).not.toBe(text);
  const { diagnostics, counts } = checkLesson(changed(base, { 'execution.mdx': bent }));
  expect(diagnostics.map(({ rule, place }) => `${rule} ${place.start.line}`)).toEqual([
    'bad-markdown 12',
    'bad-markdown 13',
  ]);
  expect(counts.claims).toBe(checkLesson(base).counts.claims);
});

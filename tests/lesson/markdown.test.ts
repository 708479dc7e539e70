import type { Node } from 'unist';
import { describe, expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import { findBraces, type Unclosed } from '../../src/lesson/find-braces.ts';
import { parseMarkdown } from '../../src/lesson/markdown.ts';

function found(text: string): string[] {
  return findBraces(text).pairs.map(({ open, close }) => text.slice(open, close + 1));
}

describe('braces', () => {
  test.each<[string, readonly string[]]>([
    ['a {b} c {d}{e}', ['{b}', '{d}', '{e}']],
    ['a { {b: {c: 1}} } d', ['{ {b: {c: 1}} }']],
    ['{a == "}"}', ['{a == "}"}']],
    ["{a == '}'} it's", ["{a == '}'}"]],
    ["{/* it's } a comment */} {b}", ["{/* it's } a comment */}", '{b}']],
    ['`{code}` {a} ``{`}`` ', ['{a}']],
    ['`{open tick} {a}', ['{open tick}', '{a}']],
    ['\\{text\\} {a}', ['{a}']],
    ['---\na: {b: c}\n---\n{d}', ['{d}']],
    ['```yaml\n{a}\n```\n{b}', ['{b}']],
    ['> ~~~\n> {a}\n> ~~~\n\n{b}', ['{b}']],
    ['- ```\n  {a}\n  ```\n\n{b}', ['{b}']],
    ['{a\nb}', ['{a\nb}']],
    ['| {a \\|\\| b} | {c} |', ['{a \\|\\| b}', '{c}']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(findBraces(text).unclosed).toEqual([]);
  });

  test.each<[string, number, Unclosed]>([
    ['a {b', 2, 'open'],
    ['a {b\n\nc}', 2, 'open'],
    ['| {a || b} |', 2, 'piped'],
    ['| {a | b} |\n| c |', 2, 'piped'],
    ['a {/* b}\n\nc */}', 2, 'comment'],
  ])('%j is open at %d', (text, open, why) => {
    expect(findBraces(text).unclosed[0]).toEqual({ open, why });
  });
});

function all(node: Node): Node[] {
  return [node, ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(all) : [])];
}

test('every part of a text stands where its position says, wide signs and escapes or not', () => {
  const text =
    '---\na: 電球\n---\n\n## Hé 電球 😀 {a == "電"} end\n\n- [x] yes — **{b}** so &amp; on \\* {c}{d}\n\n| 電 {e} | x |\n| - | - |\n| `a\\|b` | {f} ~~g~~ |\n\n[l {h}](https://x.y) {/* i */}\n';
  const source = new Source('a.mdx', text);
  const { root, problems } = parseMarkdown(source);
  expect(problems).toEqual([]);
  const parts = all(root).flatMap((node) =>
    'value' in node && typeof node.value === 'string' && node.type !== 'yaml'
      ? [
          {
            type: node.type,
            value: node.value,
            written: text.slice(node.position?.start.offset, node.position?.end.offset),
          },
        ]
      : [],
  );
  const braces = parts.filter(({ type }) => type === 'mdxTextExpression');
  expect(braces.map(({ value }) => value)).toEqual(['a == "電"', 'b', 'c', 'd', 'e', 'f', 'h', '/* i */']);
  for (const { value, written } of braces) expect(written).toBe(`{${value}}`);
  for (const { type, value, written } of parts.filter((each) => each.type === 'text'))
    expect(`${type} ${written.replace('&amp;', '&').replace('\\*', '*')}`).toBe(`${type} ${value}`);
  expect(parts.filter(({ type }) => type === 'inlineCode')).toEqual([
    { type: 'inlineCode', value: 'a|b', written: '`a\\|b`' },
  ]);
});

test('braces in code and in addresses are no braces', () => {
  const source = new Source('a.mdx', 'a\n\n    indented {a}\n\n[b](https://x.y/{c}) <https://x.y/{d}>\n');
  const nodes = all(parseMarkdown(source).root);
  expect(nodes.flatMap((node) => (node.type === 'code' && 'value' in node ? [node.value] : []))).toEqual([
    'indented {a}',
  ]);
  expect(nodes.flatMap((node) => (node.type === 'link' && 'url' in node ? [node.url] : []))).toEqual([
    'https://x.y/{c}',
    'https://x.y/{d}',
  ]);
});

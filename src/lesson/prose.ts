import type { RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Brace, Prose, StepReference } from './lesson.ts';
import { STEPS } from './steps.ts';

function offsets(node: Node): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The place of a node in its source. */
export function placeOf(source: Source, node: Node): Place {
  const { start, end } = offsets(node);
  return source.place(start, end);
}

/** Whether braces hold only a comment, which says nothing to the model. */
export function isComment(expression: string): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(expression);
}

/** Whether braces hold the comment that keeps an option in its place. */
export function isPinned(expression: string): boolean {
  return /^\s*\/\*\s*pinned\s*\*\/\s*$/.test(expression);
}

/**
 * What stands in a node's braces. In a table `|` ends a cell, so authors write `\|` there, as they do in its code; the
 * backslash is not part of the expression. Neither is the `>` of a quote that an expression's next line stands in.
 */
function braceOf(source: Source, node: BraceNode): Brace {
  const { start, end } = offsets(node);
  const lead = node.value.length - node.value.trimStart().length;
  const written = node.value.trim();
  const dropped: number[] = [];
  const expression = written.replace(/\\\|/g, (_, at: number) => {
    dropped.push(at - dropped.length);
    return '|';
  });
  const from = start + 1 + lead;
  const whole = source.place(from, Math.max(from + 1, end - 1 - (node.value.length - node.value.trimEnd().length)));
  const asWritten = source.text.startsWith(written, from);
  const offset = (at: number): number => from + at + dropped.filter((each) => each < at).length;
  return {
    expression,
    place: whole,
    placeIn: (first, last) => (asWritten ? source.place(offset(first), offset(last)) : whole),
  };
}

/** A pair of braces with what stands in it, by MDX's names: lessons have the first, pages that Astro compiles have both. */
export type BraceNode = Extract<RootContent, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>;

/** Whether a node is a pair of braces with what stands in it. */
export function isBrace(node: Node): node is BraceNode {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

/** Gathers the braces and the references to steps in a stretch of parsed text; `at` is its place where it has no nodes. */
export function prose(source: Source, nodes: Prose['nodes'], at: Place): Prose {
  const braces: Brace[] = [];
  const steps: StepReference[] = [];
  const visit = (node: Node): void => {
    if (isBrace(node)) {
      if (!isComment(node.value)) braces.push(braceOf(source, node));
    } else if (node.type === 'text') {
      const { start, end } = offsets(node);
      for (const match of source.text.slice(start, end).matchAll(STEPS)) {
        for (const number of match[0].matchAll(/\d+/g)) {
          const from = start + match.index + number.index;
          steps.push({ step: Number(number[0]), place: source.place(from, from + number[0].length) });
        }
      }
    }
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  const [first, last] = [nodes[0], nodes.at(-1)];
  const place = first === undefined || last === undefined ? at : source.place(offsets(first).start, offsets(last).end);
  return { nodes, place, braces, steps };
}

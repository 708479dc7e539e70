import type { Nodes } from 'mdast';
import { isBrace } from '../lesson/prose.ts';
import { visible } from './visible.ts';

function wordsIn(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsIn).join('');
  if ('value' in node) return isBrace(node) ? '' : node.value;
  return node.type === 'break' ? ' ' : '';
}

/** The words of a stretch of text as one line, without its marks and its braces; empty where none can be seen. */
export function wordsOf(nodes: readonly Nodes[]): string {
  const words = nodes.map(wordsIn).join('').replace(/\s+/g, ' ').trim();
  return visible(words).trim() === '' ? '' : words;
}

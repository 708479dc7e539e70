import type { RootContent, TableRow } from 'mdast';
import type { Node } from 'unist';
import { isTaskList } from '../lesson/item-strays.ts';
import { momentOf } from '../lesson/moment.ts';
import { isBrace, isComment } from '../lesson/prose.ts';
import { hasGaps } from './console/console.ts';
import { formShapes } from './entry/form.ts';
import { isPairTable } from './match/match.ts';
import { isNumberedList } from './order/order.ts';
import type { BlockForm } from './using.ts';
import { wordsOf } from './words-of.ts';

function asks(node: Node): boolean {
  if (isBrace(node)) return !isComment(node.value);
  return 'children' in node && Array.isArray(node.children) && node.children.some(asks);
}

function isMatched({ children: [first, second] }: TableRow): boolean {
  if (first === undefined || second === undefined || wordsOf(second.children) === '') return false;
  return asks(first) ? !asks(second) : asks(second) && momentOf(wordsOf(first.children)) !== undefined;
}

/** What a block asks for; undefined for what is only to be read: a numbered list or a table that asks nothing. */
export function formOfBlock(node: RootContent): BlockForm | undefined {
  if (isTaskList(node)) return 'options';
  if (hasGaps(node)) return 'gaps';
  if (formShapes([node]).length > 0) return 'forms';
  if (isNumberedList(node)) return asks(node) ? 'entries' : undefined;
  return isPairTable(node) && node.children.slice(1).some(isMatched) ? 'rows' : undefined;
}

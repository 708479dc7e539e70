import type { RootContent } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { isConsole } from '../lesson/console.ts';
import type { WrittenItem } from '../lesson/lesson.ts';
import { placeOf } from '../lesson/prose.ts';
import { hasGaps } from './console/console.ts';
import { isGap } from './console/gap.ts';
import { formShapes } from './entry/form.ts';

type Found = readonly [node: RootContent, message: string, help: string];

function askedAmiss(node: RootContent): Found | undefined {
  if (node.type === 'table') {
    const columns = node.children[0]?.children.length ?? 0;
    const message = `this table has ${columns === 1 ? '1 column' : `${columns} columns`}, and what is to be matched has two`;
    return [node, message, 'leave what is matched in the first, and its target in the second'];
  }
  if (node.type === 'list')
    return [
      node,
      'this list has neither boxes nor numbers',
      'begin options with `- [x]` and `- [ ]`, entries of an order with `1.`, and what is accepted with `- =`',
    ];
  if (node.type === 'code' && !isConsole(node) && node.value.split('\n').some(isGap))
    return [node, 'no line of this block is asked for', 'write `console` after its three backticks'];
  return undefined;
}

/** What is wrong with an item that has the form of no type: what stands where its options should. */
export function noType(source: Source, { blocks, place }: WrittenItem, forms: readonly string[]): Diagnostic {
  const problem = { rule: 'no-options', severity: 'error' } as const;
  const [found] = blocks.map(askedAmiss).filter((each) => each !== undefined);
  if (found === undefined) {
    const help = `write under the stem one of\n${forms.map((form) => `  ${form}`).join('\n')}`;
    return { ...problem, message: 'this item has no options', place, help };
  }
  const [node, message, help] = found;
  return { ...problem, message, place: placeOf(source, node), help };
}

/** A terminal under a stem with lines that it does not print, and without one that is asked for. */
export function noGap(source: Source, { blocks, settings }: WrittenItem): Diagnostic | undefined {
  const node = blocks.find(({ type }) => type === 'code');
  const forms = formShapes(blocks);
  if (node === undefined || settings.type !== undefined || forms.length === 0) return undefined;
  if (forms.some(({ isKey }) => isKey) || blocks.some(hasGaps)) return undefined;
  const [, message, help] = askedAmiss(node) ?? [
    node,
    'no line of this console is left open',
    'write `???` for the line that is asked for; `!=` begins one that is not printed',
  ];
  return { rule: 'no-options', severity: 'error', message, place: placeOf(source, node), help };
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { isTaskList } from '../../lesson/item-strays.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import type { ItemBase } from '../item.ts';
import { type Option, parseOptions } from './options.ts';

/** A stem with options of which one is the key. */
export interface Choice extends ItemBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

/** Reads a written item as a choice; undefined where it is not one, for then nothing it says can be held to it. */
export function parseChoice(
  source: Source,
  written: WrittenItem,
): { readonly item?: Choice; readonly problems: readonly Diagnostic[] } {
  const { id, place, settings, stem, blocks, hints } = written;
  const { options, problems } = parseOptions(source, written);
  const [first, second] = options.filter(({ isKey }) => isKey);
  if (first !== undefined && second !== undefined)
    problems.push({
      rule: 'two-keys',
      severity: 'error',
      message: 'this item has more than one key',
      place: second.place,
      label: 'a key as well',
      related: [{ place: first.place, label: 'the first key' }],
      help: 'leave one `[x]` and make the others `[ ]`, or let readers choose several: `type: multiple`',
    });
  if (problems.length > 0) return { problems };
  const others = blocks.filter((node) => !isTaskList(node));
  const body = prose(source, others, place);
  return { item: { type: 'choice', id, place, settings, stem, body, options, hints }, problems };
}

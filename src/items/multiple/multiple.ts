import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { isTaskList } from '../../lesson/item-strays.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import { type Option, parseOptions } from '../choice/options.ts';
import type { ItemBase } from '../item.ts';

/** A stem with options of which all that apply are to be chosen: one key or several. */
export interface Multiple extends ItemBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
}

/** Reads a written item as a multiple response; undefined where it is not one. */
export function parseMultiple(
  source: Source,
  written: WrittenItem,
): { readonly item?: Multiple; readonly problems: readonly Diagnostic[] } {
  const { id, place, settings, stem, blocks, hints } = written;
  const { options, problems } = parseOptions(source, written);
  if (problems.length > 0) return { problems };
  const others = blocks.filter((node) => !isTaskList(node));
  const body = prose(source, others, place);
  return { item: { type: 'multiple', id, place, settings, stem, body, options, hints }, problems };
}

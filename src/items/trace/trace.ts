import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import type { ItemBase } from '../item.ts';

/** The lesson's own tracker with cells left open. Which ones and what belongs there is the execution's affair, not its author's. */
export interface Trace extends ItemBase {
  readonly type: 'trace';
}

/** Reads a written item as a trace: its author words it and places it, and writes nothing else. */
export function parseTrace(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item: Trace; readonly problems: readonly Diagnostic[] } {
  return {
    item: { type: 'trace', id, place, settings, stem, body: prose(source, blocks, place), hints },
    problems: [],
  };
}

import { DEFAULT_SETTINGS } from '../../lesson/item-settings.ts';
import type { Prose, Quiz } from '../../lesson/lesson.ts';
import type { TracedTable } from '../asked.ts';
import { bindItem, type ReadItem } from '../index.ts';
import { openCells } from './open-cells.ts';
import { traceType } from './trace-type.ts';

/** The id of the trace item that a lesson gets without anybody writing it. */
export const OWN_TRACE = 'trace';

const STEM = 'Fill in what the tracker says';

/**
 * The trace item that a lesson gets for nothing, for the end of its quiz: none where its author wrote one, or where the
 * tracker has too little to leave open.
 */
export function ownTrace({ items }: Quiz, table: TracedTable): ReadItem[] {
  const place = table.rows[0]?.cells[0]?.place;
  const written = items.some(({ id, settings }) => id === OWN_TRACE || settings.type === traceType.name);
  if (written || place === undefined || openCells(table).length === 0) return [];
  const say = (nodes: Prose['nodes']): Prose => ({ nodes, place, braces: [], steps: [] });
  const stem = say([{ type: 'text', value: STEM }]);
  return [
    bindItem(traceType, {
      type: 'trace',
      id: OWN_TRACE,
      place,
      settings: DEFAULT_SETTINGS,
      stem,
      body: say([]),
      hints: [],
    }),
  ];
}

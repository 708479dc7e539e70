import type { ItemType } from '../item.ts';
import { cellPart } from './cell-part.ts';
import { type GradedTrace, gradeTrace } from './grade.ts';
import { openCells } from './open-cells.ts';
import { parseTrace, type Trace } from './trace.ts';

/** The item type *trace*: cells of the lesson's tracker, left open. */
export const traceType: ItemType<Trace, GradedTrace> = {
  name: 'trace',
  form: 'nothing but prose (its comment says `type: trace`)',
  reads: [],
  heeds: ['partial'],
  fits: ({ settings }) => settings.type === 'trace',
  parse: parseTrace,
  claims: () => [],
  prose: () => [],
  graded: ({ settings }, asked) => {
    const table = asked.tracker();
    const open = table === undefined ? [] : openCells(table).map((cell) => cellPart(table, cell));
    const parts = open.filter((part) => part !== undefined);
    if (parts.length === 0) return undefined;
    const cells = Object.fromEntries(parts.map(({ id, text, unordered }) => [id, { text, unordered }]));
    return { cells, partial: settings.partial };
  },
  probes: ({ place }, { cells }) => {
    const all = Object.entries(cells);
    const key = Object.fromEntries(all.map(([id, { text }]) => [id, text]));
    // One part more than the key is wrong, whatever the key is.
    const wrong = all.map(([id, { text }]) => ({ response: { ...key, [id]: `${text}, ?` }, name: id }));
    return [
      { response: key, full: true, place, name: 'every cell as the run has it' },
      ...wrong.map(({ response, name }) => ({ response, full: false, place, name: `another value in ${name}` })),
    ];
  },
  grade: gradeTrace,
};

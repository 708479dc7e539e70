import type { Place } from '../../diagnostics/place.ts';
import type { TracedTable } from '../asked.ts';
import type { CellAt } from './open-cells.ts';

/** A cell as a part of a response. */
export interface CellPart {
  /** The variable's name and the step: `dns 3`. */
  readonly id: string;
  readonly variable: string;
  readonly step: number;
  /** What stands there. */
  readonly text: string;
  readonly unordered: boolean;
  /** "DNS response, After step 3" */
  readonly label: string;
  readonly place: Place;
}

/** What a cell of the table is to a response; undefined where there is none. */
export function cellPart({ rows, columns }: TracedTable, { row, column }: CellAt): CellPart | undefined {
  const [line, moment] = [rows[row], columns[column]];
  const cell = line?.cells[column];
  if (line === undefined || moment === undefined || cell === undefined) return undefined;
  const { variable } = line;
  const { step } = moment;
  const { text, unordered, place } = cell;
  return { id: `${variable} ${step}`, variable, step, text, unordered, label: `${line.label}, ${moment.label}`, place };
}

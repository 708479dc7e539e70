import type { Place } from '../diagnostics/place.ts';
import type { ConsoleBlock } from '../lesson/console-block.ts';
import type { Brace } from '../lesson/lesson.ts';
import type { Decision, ToldReason } from '../model/scope/reading.ts';

/** A value that the model computed, as it is written in a cell and on a page. */
export interface Said {
  readonly text: string;
  /** Whether the order of its parts means nothing. */
  readonly unordered: boolean;
  readonly because: readonly ToldReason[];
  readonly decides?: Decision;
}

/** A row of the tracker, with the values that the run has. */
export interface TracedRow {
  /** The variable's name. */
  readonly variable: string;
  readonly label: string;
  /** One a column, in the columns' order; the place is that of the cell as it is written. */
  readonly cells: readonly (Pick<Said, 'text' | 'unordered'> & { readonly place: Place })[];
}

/** The lesson's tracker as the run has it. */
export interface TracedTable {
  /** `step` is the step whose state the column shows; 0 is the start. */
  readonly columns: readonly { readonly label: string; readonly step: number }[];
  readonly rows: readonly TracedRow[];
}

/** What an item may ask of the execution, once it was run. Each answer is undefined where it could not be had, which is told elsewhere. */
export interface Asked {
  /**
   * What braces print.
   * @param step the step that bare names speak of; undefined where none is meant
   */
  value(brace: Brace, step?: number): Said | undefined;
  /** The lines that each command of a console block prints at its moment. */
  printed(block: ConsoleBlock): readonly (readonly string[])[] | undefined;
  /** The lesson's tracker; undefined where there is none, or where a value of it is missing. */
  tracker(): TracedTable | undefined;
}

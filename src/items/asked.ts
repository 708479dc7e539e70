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

/** What an item may ask of the execution, once it was run. Each answer is undefined where it could not be had, which is told elsewhere. */
export interface Asked {
  /**
   * What braces print.
   * @param step the step that bare names speak of; undefined where none is meant
   */
  value(brace: Brace, step?: number): Said | undefined;
  /** The lines that each command of a console block prints at its moment. */
  printed(block: ConsoleBlock): readonly (readonly string[])[] | undefined;
}

import type { Place } from '../diagnostics/place.ts';

/** A stretch of text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** A command of a console block, with the lines below it that say what it prints. */
export interface ConsoleCommand extends PlacedText {
  readonly lines: readonly PlacedText[];
  /** What begins another line of the block: a line feed, and the indentation of a list or the `>` of a quote. */
  readonly lineStart: string;
}

/** What a terminal shows, quoted in a fenced block with the word `console`. */
export interface ConsoleBlock {
  readonly place: Place;
  /** What stands after the word: which moment is meant. Empty for the last; its place is then the word's. */
  readonly moment: PlacedText;
  readonly commands: readonly ConsoleCommand[];
}

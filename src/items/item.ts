import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { ItemSettings } from '../lesson/item-settings.ts';
import type { Brace, Prose, WrittenItem } from '../lesson/lesson.ts';
import type { Grade, Response } from '../progress/response.ts';
import type { Asked } from './asked.ts';
import type { Using } from './using.ts';

/** What every item has, whatever its type. */
export interface ItemBase {
  readonly id: string;
  readonly place: Place;
  readonly stem: Prose;
  readonly body: Prose;
  readonly hints: readonly Prose[];
  readonly settings: ItemSettings;
}

interface Claimed {
  readonly part: 'key' | 'distractor';
  /** What the part is called in a message: its text, shortened. */
  readonly name: string;
  readonly place: Place;
}

/** The row that a target is held against: its words, and where they stand. */
export interface ClaimedRow {
  readonly name: string;
  readonly place: Place;
}

/** All the braces together must be true of a key; of a distractor they must not all be true. */
export interface HoldsClaim extends Claimed {
  readonly kind: 'holds';
  /** What its author would call it. */
  readonly what: 'option' | 'form' | 'target';
  readonly braces: readonly Brace[];
  /** The step that bare names speak of, 0 for the start; absent where none is meant. */
  readonly step?: number | 'final';
  /** Of a target; an option and a form stand for themselves. */
  readonly row?: ClaimedRow;
}

/** What the brace prints must say the same as the text, for a key; for a distractor it must not. */
export interface SaysClaim extends Claimed {
  readonly kind: 'says';
  readonly text: string;
  readonly brace: Brace;
  readonly row: ClaimedRow;
}

/** The brace prints a value, and that value is the key. */
export interface ValueClaim extends Claimed {
  readonly kind: 'value';
  readonly brace: Brace;
}

/** Each entry's braces, asked after every step, must become true for the first time later than those of the entry before. */
export interface SequenceClaim {
  readonly kind: 'sequence';
  readonly place: Place;
  readonly entries: readonly { readonly name: string; readonly place: Place; readonly braces: readonly Brace[] }[];
}

/** Something an item says about the execution, which must come out as the item needs it. */
export type ItemClaim = HoldsClaim | SaysClaim | ValueClaim | SequenceClaim;

/** A response with what it should earn, for holding the real grader against the item's own key. */
export interface ProbedResponse {
  readonly response: Response;
  readonly full: boolean;
  readonly place: Place;
  readonly name: string;
}

/**
 * One type of item. The same `grade` runs in the checker and in the page.
 * Item is what its author wrote, read; Graded is the little that grading needs, plain data that goes through JSON.
 */
export interface ItemType<Item extends ItemBase, Graded> extends Using {
  /** What stands under the stem of such an item: "a task list with one `[x]`". */
  readonly form: string;
  /** Whether what stands under a stem has that form. */
  fits(written: WrittenItem): boolean;
  parse(source: Source, written: WrittenItem): { readonly item?: Item; readonly problems: readonly Diagnostic[] };
  claims(item: Item): readonly ItemClaim[];
  /** The prose of the item's parts that claims nothing: rationales. */
  prose(item: Item): readonly Prose[];
  /** What is wrong with it that only shows once the execution was run: two forms that read the same. */
  mistakes?(item: Item, asked: Asked): readonly Diagnostic[];
  /** Undefined where the key rests on something that could not be asked. */
  graded(item: Item, asked: Asked): Graded | undefined;
  probes(item: Item, graded: Graded): readonly ProbedResponse[];
  grade(graded: Graded, response: Response): Grade;
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Brace, Prose, WrittenItem } from '../lesson/lesson.ts';

/** Something an item says about the execution, which must come out as the item needs it. */
export interface ItemClaim {
  readonly part: 'key' | 'distractor';
  /** What the part is called in a message: its text, shortened. */
  readonly name: string;
  readonly place: Place;
  /** All of them together must be true of a key; of a distractor they must not all be true. */
  readonly braces: readonly Brace[];
}

/** A response with what it should earn, for holding the real grader against the item's own key. */
export interface ProbedResponse<Response> {
  readonly response: Response;
  readonly full: boolean;
  readonly place: Place;
  readonly name: string;
}

/** A response's score, from 0 to 1, and whether it is all that could be earned. */
export interface Grade {
  readonly score: number;
}

/**
 * One type of item. The same `grade` runs in the checker and in the page.
 * Item is what its author wrote, read; Graded is the little that grading needs; Response is what a learner gives.
 */
export interface ItemType<Item, Graded, Response> {
  readonly name: string;
  parse(source: Source, written: WrittenItem): { readonly item?: Item; readonly problems: readonly Diagnostic[] };
  claims(item: Item): readonly ItemClaim[];
  /** All prose of the item but what it claims: stem, rationales, hints. */
  prose(item: Item): readonly Prose[];
  graded(item: Item): Graded;
  probes(item: Item): readonly ProbedResponse<Response>[];
  grade(graded: Graded, response: Response): Grade;
}

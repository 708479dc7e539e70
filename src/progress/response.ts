/**
 * What a learner gave to an item, by the ids of its parts, never by position: the options that are chosen, each cell that was
 * filled in. A part that was left open is absent.
 */
export type Response = Readonly<Record<string, string>>;

/** What a response is worth. */
export interface Grade {
  /** The share of the item's points, from 0 to 1. */
  readonly score: number;
  /** Which parts of the response are right, by their ids; only parts that were given. */
  readonly parts: Readonly<Record<string, boolean>>;
}

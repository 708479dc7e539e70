/** The words of an item, as its lesson publishes them beside its page. */
export interface ItemWords {
  readonly id: string;
  /** The item's version: a response to another one was to other words. */
  readonly version: string;
  readonly stem: string;
  /** What each hint costs, in points. */
  readonly hintCost: number;
  /** What can be named in a response, by its id: an option's words, a cell's label. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The items' words of lessons, by the lessons' ids; a lesson whose words are not known is absent. */
export type LessonWords = ReadonlyMap<string, readonly ItemWords[]>;

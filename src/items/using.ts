/** What a block under a stem asks for. */
export type BlockForm = 'options' | 'entries' | 'rows' | 'forms' | 'gaps';

/** The settings that only some types of items heed. */
export const OWN_SETTINGS = ['partial', 'shuffle', 'case'] as const;

/** What of an item's type says whether a part of an item is of use to it. */
export interface Using {
  readonly name: string;
  /** What it asks for, of all that may stand under a stem. */
  readonly reads: readonly BlockForm[];
  /** The settings that have an effect on it, of those that not every type has. */
  readonly heeds: readonly (typeof OWN_SETTINGS)[number][];
}

import type { Place } from '../diagnostics/place.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Inline, Rich } from './rich.ts';

/** An option of a choice or of a multiple response. */
export interface ImportedOption {
  readonly text: readonly Inline[];
  readonly isKey: boolean;
  readonly pinned: boolean;
  readonly rationale: Rich;
}

/** An entry of an order. */
export interface ImportedEntry {
  readonly text: readonly Inline[];
  readonly rationale: Rich;
}

/** A row of a match with the target that fits it; without words on the left, a target that fits no row. */
export interface ImportedRow {
  readonly left: readonly Inline[];
  readonly target: readonly Inline[];
}

/** A form of a text entry or of a number, as a reader would type it: `NXDOMAIN`, `30 ± 0.5`. */
export interface ImportedForm {
  readonly words: string;
  readonly isKey: boolean;
  readonly rationale: Rich;
}

/** What an item asks for. */
export type Ask =
  | { readonly type: 'choice' | 'multiple'; readonly options: readonly ImportedOption[] }
  | { readonly type: 'order'; readonly entries: readonly ImportedEntry[] }
  | { readonly type: 'match'; readonly rows: readonly ImportedRow[] }
  | { readonly type: 'text' | 'numeric'; readonly forms: readonly ImportedForm[] };

/** The settings that formats say, where they are not those of an item that says nothing. */
export interface ImportedSettings {
  readonly points?: number;
  readonly partial?: false;
  readonly shuffle?: false;
}

/** An item of another format, whatever the format. */
export interface ImportedItem {
  /** What its id is made from, best first: an id of its own, a title. Its stem is always the last. */
  readonly names: readonly string[];
  /** Where it stands in the file that it comes from. */
  readonly place: Place;
  readonly stem: readonly Inline[];
  /** What stands between the stem and what is asked. */
  readonly body: Rich;
  readonly ask: Ask;
  readonly hints: readonly Rich[];
  readonly settings: ImportedSettings;
}

/** What a file of another format comes to. */
export interface Imported {
  readonly items: readonly ImportedItem[];
  readonly problems: readonly Diagnostic[];
}

import type { Html, WhyView } from './views.ts';

/** The step and the cell that decide a part of an item, for "show me". */
export interface ShowView {
  readonly step: number;
  /** The id of the tracker's cell in the page; absent where the tracker does not show it. */
  readonly cell?: string;
  /** "DNS response, after step 3" */
  readonly about: string;
}

/** A part of an item that a response can name: an option, a row, a cell. */
export interface PartView {
  readonly id: string;
  readonly html: Html;
  /** What is said of it once it was chosen. */
  readonly rationale: Html;
  /** The address of who says so, where its author named one. */
  readonly source?: string;
  readonly why?: WhyView;
  readonly show?: ShowView;
}

/** What every item shows, whatever its type. */
export interface ItemViewBase {
  readonly id: string;
  /** Changes whenever the item's text or key does; kept responses carry it. */
  readonly version: string;
  readonly points: number;
  /** How a response that is right in part is graded, in a sentence; empty where it earns nothing. */
  readonly policy: string;
  /** Whether its options stand in another order in each attempt. */
  readonly shuffle: boolean;
  readonly stem: Html;
  readonly body: Html;
  readonly hints: readonly Html[];
  /** What each hint costs, in points. */
  readonly hintCost: number;
  /** What the grader needs: plain data. */
  readonly graded: unknown;
}

export interface OptionView extends PartView {
  readonly isKey: boolean;
  /** Whether it stays in its place when the others are shuffled. */
  readonly pinned: boolean;
}

export interface ChoiceView extends ItemViewBase {
  readonly type: 'choice';
  readonly options: readonly OptionView[];
}

export interface MultipleView extends ItemViewBase {
  readonly type: 'multiple';
  readonly options: readonly OptionView[];
}

export interface OrderEntryView extends PartView {
  /** Its text without any marks, for the names of its controls. */
  readonly words: string;
}

export interface OrderView extends ItemViewBase {
  readonly type: 'order';
  /** In the order that is the key. */
  readonly entries: readonly OrderEntryView[];
}

/** A row of a match, with the target that fits it. */
export interface RowView {
  readonly id: string;
  readonly html: Html;
  readonly fits: Html;
  /** The address of who says so, where its author named one. */
  readonly source?: string;
  readonly why?: WhyView;
  readonly show?: ShowView;
}

export interface MatchView extends ItemViewBase {
  readonly type: 'match';
  /** What stands over the two columns; empty where nothing does. */
  readonly heads: readonly [string, string];
  readonly rows: readonly RowView[];
  /** What can be chosen for each row, in the order written. */
  readonly targets: readonly { readonly id: string; readonly words: string }[];
}

/** An open cell of the tracker. */
export interface TracePartView {
  readonly id: string;
  /** "DNS response, After step 3" */
  readonly label: string;
  /** What belongs there. */
  readonly text: string;
  readonly why?: WhyView;
  readonly show?: ShowView;
}

/** A cell is shown, or left open, or says the same as an open one to its left. */
export type TraceCellView = { readonly text: string } | { readonly open: TracePartView } | 'same';

export interface TraceView extends ItemViewBase {
  readonly type: 'trace';
  /** The columns' labels. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly TraceCellView[] }[];
  /** The open cells, row by row. */
  readonly parts: readonly TracePartView[];
  /** The ids of the cells of the page's own tracker that give the open ones away. */
  readonly covers: readonly string[];
}

/** A form that a response may have. */
export interface FormView {
  readonly id: string;
  readonly isKey: boolean;
  /** As its author wrote it, or as the model prints it: `NXDOMAIN`, `30 s ± 0.5 s`. */
  readonly text: string;
  /** How it is read, where that is not how it is written. */
  readonly readAs?: string;
  /** The address of who says so, where its author named one. */
  readonly source?: string;
  readonly rationale: Html;
  readonly why?: WhyView;
  /** Of the first accepted form: what decides the key; of one that is not accepted: what decides that, where it is another. */
  readonly show?: ShowView;
}

/** An item with one field. */
export interface EntryView extends ItemViewBase {
  readonly type: 'text' | 'numeric';
  /** How a response is read, in a sentence for the reader. */
  readonly note: string;
  /** What stands after the field; empty where nothing does. */
  readonly unit: string;
  readonly forms: readonly FormView[];
}

/** A line of a terminal that the reader writes. */
export interface GapView {
  readonly id: string;
  /** "Line 2 of what `dig my-service` prints" */
  readonly label: string;
  /** What is printed there. */
  readonly text: string;
  readonly why?: WhyView;
  readonly show?: ShowView;
}

export interface ConsoleView extends ItemViewBase {
  readonly type: 'console';
  /** The terminal, with a field in the place of each line that is left open. */
  readonly terminal: Html;
  readonly after: Html;
  readonly gaps: readonly GapView[];
  /** Lines that are not printed. */
  readonly wrong: readonly FormView[];
}

/** An item of any type. */
export type ItemView = ChoiceView | MultipleView | OrderView | MatchView | EntryView | ConsoleView | TraceView;

export interface QuizView {
  readonly id: string;
  readonly title: string;
  /** Changes whenever one of its items does. */
  readonly version: string;
  /** The share of the score that passes, 0 to 1. */
  readonly pass: number;
  /** How many attempts a reader has; absent where there is no limit. */
  readonly attempts?: number;
  readonly feedback: 'at once' | 'at the end';
  readonly intro: Html;
  readonly items: readonly ItemView[];
}

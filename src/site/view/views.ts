/** What the pages show: plain data, made once from a checked lesson and kept by Astro until the lesson changes. */

/** Safe HTML, made from content that the guard let through. */
export type Html = string;

/** A rule of the model's subject, as a reader meets it. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly source?: { readonly name: string; readonly url: string };
}

/** One sentence of an explanation. */
export interface ReasonView {
  readonly text: string;
  /** "Step 6", "In the what-if `virtual`": what the sentence is about, where it is not plain. */
  readonly when?: string;
  /** The ids of the rules it follows. */
  readonly rules: readonly string[];
}

/** What a reader gets who asks "why?". */
export interface WhyView {
  /** Unique in the lesson, and the same for equal answers. */
  readonly id: string;
  readonly reasons: readonly ReasonView[];
}

export interface FlowStage {
  readonly html: Html;
  /** The steps it names; the stepper lights it at these. */
  readonly steps: readonly number[];
}

export interface ConceptView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly category: string;
  readonly minutes: number;
  readonly intro: Html;
  readonly flow: readonly FlowStage[];
  readonly flowNote: Html;
  readonly keyMoments: readonly { readonly question: Html; readonly answer: Html }[];
  /** Learn, Why, Deep, Snapshot, Transcript. */
  readonly sections: readonly { readonly title: string; readonly html: Html }[];
}

/** A cell of the execution table; `why` where something in it was proven. */
export interface CellView {
  readonly html: Html;
  readonly why?: WhyView;
}

export interface StepView {
  readonly number: number;
  readonly action: Html;
  readonly result: CellView;
  readonly effect: CellView;
  /** What the step's commands printed, each with its command. */
  readonly console: readonly { readonly command: string; readonly output: string }[];
}

export interface TrackerView {
  /** `step` is the step whose state the column shows; 0 is the start. */
  readonly columns: readonly { readonly label: string; readonly step: number }[];
  readonly rows: readonly {
    readonly label: string;
    /** The variable's name. */
    readonly variable: string;
    readonly cells: readonly { readonly text: string; readonly why?: WhyView }[];
  }[];
}

export interface ExecutionView {
  readonly id: string;
  readonly sample?: { readonly name: string; readonly html: Html };
  readonly intro: Html;
  readonly steps: readonly StepView[];
  readonly exit?: { readonly action: Html; readonly result: CellView; readonly effect: CellView };
  readonly tracker?: TrackerView;
  /** Every rule that a reason in the lesson follows, those in its quiz included. */
  readonly rules: readonly RuleView[];
  readonly notes: Html;
  /** The watched variables' labels, in order. */
  readonly labels: readonly string[];
  /** Their names, in the same order. */
  readonly names: readonly string[];
  /** For each state, the start first: each variable's value as printed. */
  readonly states: readonly (readonly string[])[];
}

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
  /** Of a form that is not accepted: what decides that; of the first accepted form: what decides the key. */
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

/** What is wrong, told: its first line, and all of it. */
export interface ProblemView {
  readonly severity: 'error' | 'warning';
  readonly headline: string;
  readonly text: string;
}

export interface CourseView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The lessons' folders, in the order they are taught. */
  readonly lessons: readonly string[];
  /** Empty where the course's own page is right. */
  readonly problems: readonly ProblemView[];
}

/** A lesson's report: its receipt, and what is wrong with it, as a terminal would show it. */
export interface ReportView {
  readonly id: string;
  readonly receipt: {
    readonly proven: number;
    readonly sourced: number;
    readonly asserted: number;
    readonly unproven: readonly number[];
  };
  readonly counts: {
    readonly steps: number;
    readonly cells: number;
    readonly outputLines: number;
    readonly claims: number;
    readonly keys: number;
    readonly distractors: number;
  };
  /** Each a headline and the whole text; empty where the lesson is right. */
  readonly problems: readonly ProblemView[];
}

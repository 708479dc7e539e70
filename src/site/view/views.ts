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

/** The pictures of a lesson. */
export interface PicturesView {
  readonly id: string;
  /** The absolute path of the lesson's folder. */
  readonly path: string;
  /** Each by its file's name, and by that under which it is published in the lesson's folder. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

import type {} from 'mdast-util-mdx-expression';
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../diagnostics/place.ts';
import type { ConsoleBlock } from './console-block.ts';
import type { Exception } from './exceptions.ts';
import type { ItemSettings, SaidSettings } from './item-settings.ts';
import type { Picture } from './pictures/picture.ts';
import type { YamlDocument } from './yaml.ts';

/** An expression in braces, as written. */
export interface Brace {
  readonly expression: string;
  /** Where the expression stands, without its braces. */
  readonly place: Place;
  /** Where a part of it stands, by offsets into the expression. */
  placeIn(start: number, end: number): Place;
}

/** "step 3" in prose. */
export interface StepReference {
  readonly step: number;
  readonly place: Place;
}

/** A stretch of text as parsed, with everything in it that is held against the trace. */
export interface Prose {
  readonly nodes: readonly (RootContent | PhrasingContent)[];
  readonly place: Place;
  readonly braces: readonly Brace[];
  readonly steps: readonly StepReference[];
}

/** A command in a step's Action. */
export interface Command {
  readonly text: string;
  readonly place: Place;
}

/** A row of the execution table. */
export interface Step {
  /** The number as written. */
  readonly number: number;
  readonly place: Place;
  readonly action: Prose;
  readonly commands: readonly Command[];
  readonly result: Prose;
  readonly effect: Prose;
}

/** The row that says how the execution ends. */
export interface ExitRow {
  readonly action: Prose;
  readonly result: Prose;
  readonly effect: Prose;
}

/** A tracker's column: 0 is Start, a number is after that step, `final` after the last. */
export interface TrackerColumn {
  readonly label: string;
  readonly step: number | 'final';
  readonly place: Place;
}

export interface TrackerCell {
  /** What the author wrote, as text. */
  readonly text: string;
  readonly place: Place;
}

export interface TrackerRow {
  readonly label: string;
  readonly place: Place;
  /** One a column, in the columns' order. */
  readonly cells: readonly TrackerCell[];
}

export interface Tracker {
  /** False where something about the table is wrong: then its cells cannot be held to anything. */
  readonly whole: boolean;
  readonly columns: readonly TrackerColumn[];
  readonly rows: readonly TrackerRow[];
}

export interface WrittenVariable {
  readonly name: string;
  readonly label: string;
  readonly expression: string;
  readonly place: Place;
  /** Where a part of the expression stands, by offsets into it. */
  placeIn(start: number, end: number): Place;
}

/** The same steps with other manifests. */
export interface WhatIf {
  readonly name: string;
  readonly place: Place;
  /** File name to JSON Merge Patch (RFC 7386). */
  readonly patches: ReadonlyMap<string, unknown>;
}

/** A file of the lesson's folder that is not MDX. */
export interface Manifest {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly YamlDocument[];
}

/** `execution.mdx`, as written. */
export interface Execution {
  readonly file: string;
  /** Everything that the file says. */
  readonly all: Prose;
  readonly consoles: readonly ConsoleBlock[];
  readonly model: { readonly name: string; readonly place: Place };
  readonly cluster: unknown;
  /** Where an option of `cluster` stands: its key or its value. */
  placeOfOption(path: readonly (string | number)[], part: 'key' | 'value'): Place;
  readonly sample?: Manifest;
  readonly variables: readonly WrittenVariable[];
  readonly whatifs: readonly WhatIf[];
  readonly intro: Prose;
  readonly steps: readonly Step[];
  /** False where a row of the table could not be read: then the steps are not what the author means, and cannot be run. */
  readonly whole: boolean;
  readonly exit?: ExitRow;
  readonly tracker?: Tracker;
  /** What stands after the tables. */
  readonly notes: Prose;
}

/** A heading of the quiz and what stands under it, before its item type reads it. */
export interface WrittenItem {
  readonly id: string;
  readonly place: Place;
  /** What follows the id in its comment. */
  readonly settings: ItemSettings;
  /** Where the settings stand that are said. */
  readonly said: SaidSettings;
  /** The rules of item writing that it need not follow. */
  readonly exceptions: readonly Exception[];
  readonly stem: Prose;
  /** Everything under the stem but the hints, in order. */
  readonly blocks: readonly RootContent[];
  /** The task lists among the blocks. */
  readonly lists: readonly List[];
  readonly hints: readonly Prose[];
}

/** `quiz.mdx`, as written. */
export interface Quiz {
  readonly file: string;
  /** Everything that the file says. */
  readonly all: Prose;
  readonly consoles: readonly ConsoleBlock[];
  readonly title: string;
  /** The share of the score that passes, 0 to 1. */
  readonly pass: number;
  /** How many attempts a reader has; absent where there is no limit. */
  readonly attempts?: number;
  /** When a response is graded: each on its own, or all of them when the quiz is finished. */
  readonly feedback: 'at once' | 'at the end';
  /** What each hint costs, in points, where its item does not say it. */
  readonly hint: number;
  readonly intro: Prose;
  readonly items: readonly WrittenItem[];
}

export interface KeyMoment {
  readonly question: Prose;
  readonly answer: Prose;
}

export interface Section {
  readonly title: string;
  readonly body: Prose;
}

/** `concept.mdx`, as written. */
export interface Concept {
  readonly file: string;
  /** Everything that the file says. */
  readonly all: Prose;
  readonly consoles: readonly ConsoleBlock[];
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly category: string;
  readonly minutes: number;
  readonly intro: Prose;
  readonly flow: readonly Prose[];
  /** What stands under the flow. */
  readonly flowNote: Prose;
  readonly keyMoments: readonly KeyMoment[];
  /** Learn, Why, Deep, Snapshot, Transcript: those that are written, in the order written. */
  readonly sections: readonly Section[];
}

/** A lesson as written: parsed, not yet checked. A part is absent where too little of it could be read. */
export interface Lesson {
  /** `kubernetes/headless-services` */
  readonly id: string;
  readonly concept?: Concept;
  readonly execution?: Execution;
  readonly quiz?: Quiz;
  readonly manifests: readonly Manifest[];
  readonly pictures: readonly Picture[];
}

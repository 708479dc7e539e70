/** Where a reader was in a lesson. */
export interface Place {
  /** The lesson's id: `kubernetes/headless-services`. */
  readonly lesson: string;
  /** The step that the stepper stood at; the start is 0. */
  readonly step: number;
  /** The id of the part of the page that was read, without its `#`; empty for the top. */
  readonly anchor: string;
  /** When, by the reader's clock, in ISO 8601, UTC. Shown, and never relied on. */
  readonly at: string;
  /** Counts the changes of the lesson's place, so that the newer of two is known without a clock. */
  readonly revision: number;
}

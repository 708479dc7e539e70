/** How much was checked, so that an empty run cannot look green. */
export interface Counts {
  readonly lessons: number;
  readonly steps: number;
  readonly cells: number;
  /** Lines of quoted output. */
  readonly outputLines: number;
  readonly claims: number;
  readonly keys: number;
  readonly distractors: number;
  /** What could not be checked because of a mistake told elsewhere. */
  readonly unchecked: number;
}

export const NOTHING: Counts = {
  lessons: 0,
  steps: 0,
  cells: 0,
  outputLines: 0,
  claims: 0,
  keys: 0,
  distractors: 0,
  unchecked: 0,
};

/** The counts of two checks together. */
export function add(a: Counts, b: Counts): Counts {
  return {
    lessons: a.lessons + b.lessons,
    steps: a.steps + b.steps,
    cells: a.cells + b.cells,
    outputLines: a.outputLines + b.outputLines,
    claims: a.claims + b.claims,
    keys: a.keys + b.keys,
    distractors: a.distractors + b.distractors,
    unchecked: a.unchecked + b.unchecked,
  };
}

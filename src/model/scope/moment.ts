import type { Trace } from '../trace.ts';

/** One state of one run, as claims see it: a map from variable name to its value there, computed when asked. */
export class Moment extends Map<string, unknown> {
  readonly run: Run;
  readonly step: number;

  constructor(run: Run, step: number) {
    super();
    this.run = run;
    this.step = step;
  }

  override get(name: string): unknown {
    return this.run.variable(name, this.step);
  }
}

/** Thrown where an expression asks for a step that the execution does not have, or that did not run. */
export class StepError extends Error {
  readonly step: number;
  /** True where the step is written but the run ended before it. */
  readonly unreached: boolean;

  constructor(step: number, unreached: boolean) {
    super(`step ${step}`);
    this.step = step;
    this.unreached = unreached;
  }
}

/** One run of the execution, as claims see it: `virtual.at(3)`, `virtual.start`, `virtual.final`. */
export class Run extends Map<string, unknown> {
  /** The what-if's name; undefined for the execution itself. */
  readonly name: string | undefined;
  readonly trace: Trace<unknown>;
  readonly stepCount: number;
  readonly #moments = new Map<number, Moment>();
  readonly variable: (name: string, step: number) => unknown;

  /**
   * @param stepCount how many steps are written, whether or not the run reached them
   * @param variable the value of a variable at a step of this run, in CEL's form
   */
  constructor(
    name: string | undefined,
    trace: Trace<unknown>,
    stepCount: number,
    variable: (run: Run, name: string, step: number) => unknown,
  ) {
    super();
    this.name = name;
    this.trace = trace;
    this.stepCount = stepCount;
    this.variable = (variableName, step) => variable(this, variableName, step);
  }

  /** The state after a step; 0 is the start. Throws {@link StepError} where there is none. */
  at(step: number): Moment {
    if (!Number.isInteger(step) || step < 0 || step > this.stepCount) throw new StepError(step, false);
    if (step >= this.trace.states.length) throw new StepError(step, true);
    const known = this.#moments.get(step) ?? new Moment(this, step);
    this.#moments.set(step, known);
    return known;
  }

  override get(name: string): unknown {
    return name === 'start' ? this.at(0) : this.at(this.stepCount);
  }
}

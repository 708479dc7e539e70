import type { Reason } from '../model.ts';
import type { Run } from './moment.ts';

/** That an expression asked the model something: in which run, after which step, and why the answer is what it is. */
export interface Reading {
  readonly run: Run;
  readonly step: number;
  /** What was read, in the words that events use. */
  readonly about: readonly string[];
  /** The variable that asked; absent where the expression asked the model itself. */
  readonly variable?: string;
  readonly because: readonly Reason[];
}

/** The state that decides what an expression comes to. */
export interface Decision {
  readonly step: number;
  /** The variable that was read there; absent where the model itself was asked. */
  readonly variable?: string;
  /** The what-if's name; absent for the execution itself. */
  readonly run?: string;
}

/** A reason with the step and the run it belongs to, ready to be told. */
export interface ToldReason extends Reason {
  /** The step whose event this is; undefined for a reason that holds in the state as a whole. */
  readonly step?: number;
  /** The what-if's name; undefined for the execution itself. */
  readonly run?: string;
}

/**
 * Why an expression came out as it did: for each state it read, first what that step changed about it, then what the
 * model says of the state; each sentence once.
 */
export function tellReasons(readings: readonly Reading[]): ToldReason[] {
  const told = new Map<string, ToldReason>();
  for (const { run, step, about, because } of readings) {
    const where = run.name === undefined ? {} : { run: run.name };
    const events = step === 0 ? [] : (run.trace.steps[step - 1]?.events ?? []);
    for (const { text, rules, about: topics } of events) {
      if (topics.some((topic) => about.includes(topic))) told.set(`${step} ${text}`, { text, rules, step, ...where });
    }
    for (const reason of because) told.set(reason.text, { ...reason, ...where });
  }
  return [...told.values()];
}

import type { Event, Model, Outcome } from './model.ts';

/** What one step of an execution did: an outcome a command, in order. */
export interface TracedStep<State> {
  readonly outcomes: readonly Outcome<State>[];
  readonly events: readonly Event[];
}

/** An execution that was run: `states[0]` is the start, `states[n]` is the state after step n. */
export interface Trace<State> {
  readonly states: readonly State[];
  readonly steps: readonly TracedStep<State>[];
}

/**
 * Runs an execution's steps in order. The run ends at the first outcome that `ends` it, and always at a command that the
 * model does not know: the trace then holds that step's outcomes but no state after it, for nothing beyond can be believed.
 * @param commands the commands of each step
 * @param ends whether the outcome of a step's nth command ends the run; steps count from 1, commands from 0
 */
export function runTrace<State>(
  model: Model<State>,
  start: State,
  commands: readonly (readonly string[])[],
  ends: (outcome: Outcome<State>, step: number, nth: number) => boolean,
): Trace<State> {
  const states = [start];
  const steps: TracedStep<State>[] = [];
  let state = start;
  for (const [at, step] of commands.entries()) {
    const outcomes: Outcome<State>[] = [];
    const over = step.some((command, nth) => {
      const outcome = model.run(state, command);
      outcomes.push(outcome);
      state = outcome.state;
      return outcome.problem !== undefined || ends(outcome, at + 1, nth);
    });
    steps.push({ outcomes, events: outcomes.flatMap((outcome) => outcome.events) });
    if (over) break;
    states.push(state);
  }
  return { states, steps };
}

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
 * @param ends whether a command's outcome, in a step counted from 1, ends the run
 */
export function runTrace<State>(
  model: Model<State>,
  start: State,
  commands: readonly (readonly string[])[],
  ends: (outcome: Outcome<State>, command: string, step: number) => boolean,
): Trace<State> {
  const states = [start];
  const steps: TracedStep<State>[] = [];
  let state = start;
  for (const [at, step] of commands.entries()) {
    const outcomes: Outcome<State>[] = [];
    const over = step.some((command) => {
      const outcome = model.run(state, command);
      outcomes.push(outcome);
      state = outcome.state;
      return outcome.problem !== undefined || ends(outcome, command, at + 1);
    });
    steps.push({ outcomes, events: outcomes.flatMap((outcome) => outcome.events) });
    if (over) break;
    states.push(state);
  }
  return { states, steps };
}

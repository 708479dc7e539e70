import { cellId } from '../view/show.ts';
import type { ExecutionView } from '../view/views.ts';

/** One variable as the state panel shows it: `before` only where this step changed it. */
export interface StateValue {
  readonly label: string;
  /** The id of the tracker's cell for it, whether or not the tracker has one, and of that for its value before. */
  readonly cell: string;
  readonly cellBefore: string;
  readonly value: string;
  readonly before?: string;
}

/** The state after one step; step 0 is the start. */
export interface StepState {
  readonly values: readonly StateValue[];
  /** What a screen reader is told on reaching the step. */
  readonly said: string;
  /** Whether the tracker has a column for it. */
  readonly tracked: boolean;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Each state of an execution, with what the step changed. */
export function stepStates({ labels, names, states, steps, tracker }: ExecutionView): StepState[] {
  return states.map((printed, step) => {
    const before = states[step - 1];
    const values = printed.map((value, at): StateValue => {
      const was = before?.[at];
      const name = names[at] ?? '';
      return {
        label: labels[at] ?? '',
        cell: cellId(name, step),
        cellBefore: cellId(name, step - 1),
        value,
        ...(was === undefined || was === value ? {} : { before: was }),
      };
    });
    const changed = values.filter((each) => each.before !== undefined).map(({ label }) => label);
    const tracked = tracker?.columns.some((column) => column.step === step) ?? true;
    const change =
      changed.length === 0
        ? 'no watched value changes'
        : `${listed(changed)} ${changed.length === 1 ? 'changes' : 'change'}`;
    const said = step === 0 ? 'The start, before the first step' : `Step ${step} of ${steps.length}: ${change}`;
    return { values, tracked, said: `${said}${tracked ? '' : '; the tracker has no column for it'}.` };
  });
}

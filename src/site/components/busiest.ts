import type { ExecutionView } from '../view/views.ts';

/** The places of the variables that change most often during an execution, as many as asked for, in their order. */
export function busiest({ labels, states }: ExecutionView, count: number): number[] {
  const changes = labels.map(
    (_, at) => states.filter((state, step) => step > 0 && state[at] !== states[step - 1]?.[at]).length,
  );
  return labels
    .map((_, at) => at)
    .sort((a, b) => (changes[b] ?? 0) - (changes[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b);
}

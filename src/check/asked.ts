import type { Asked, TracedTable } from '../items/asked.ts';
import type { Brace } from '../lesson/lesson.ts';
import type { Answer } from './context.ts';

/** What items ask, answered by what the checker knows. */
export function askedOf(ask: (brace: Brace, step?: number) => Answer, tracker: () => TracedTable | undefined): Asked {
  return {
    value: (brace, step) => {
      const answer = ask(brace, step);
      return answer.kind === 'value' && answer.proof.kind === 'printed' ? answer.proof : undefined;
    },
    printed: () => undefined,
    tracker,
  };
}

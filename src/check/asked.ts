import type { Asked, TracedTable } from '../items/asked.ts';
import type { Brace } from '../lesson/lesson.ts';
import type { Answer } from './context.ts';
import { printedByBlock } from './run-block.ts';
import type { LessonRun } from './run-lesson.ts';

/** What items ask, answered by what the checker knows; without a run, no block prints anything. */
export function askedOf(
  ask: (brace: Brace, step?: number) => Answer,
  run: LessonRun | undefined,
  tracker: () => TracedTable | undefined,
): Asked {
  return {
    value: (brace, step) => {
      const answer = ask(brace, step);
      return answer.kind === 'value' && answer.proof.kind === 'printed' ? answer.proof : undefined;
    },
    printed: (block) => run && printedByBlock(run, block),
    tracker,
  };
}

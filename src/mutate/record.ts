import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Run } from '../model/scope/moment.ts';

/** A run as it is told: what each command printed and how it ended, what happened, and every variable after each step. */
function tellRun({ run: lessonRun }: CheckedLesson, run: Run): unknown {
  const names = lessonRun?.execution.variables.map(({ name }) => name) ?? [];
  return run.trace.states.map((_state, step) => {
    const traced = run.trace.steps[step - 1];
    return {
      outcomes: traced?.outcomes.map(({ output, exitCode, because }) => ({ output, exitCode, because })),
      events: traced?.events,
      values: names.map((name) => {
        const answer = lessonRun?.scope.valueOf(run, name, step);
        return answer?.kind === 'value' ? answer.value : answer?.kind;
      }),
    };
  });
}

/**
 * All that a lesson's run came to, as one text: every run of it, step by step, what stands behind each claim with its reasons,
 * every value that is printed, every item's key, and what pages show of the front matter and of manifests. Where it is the same for two lessons whose
 * pages have the same words, readers cannot tell the two apart.
 */
export function recordOf(checked: CheckedLesson): string {
  const { lesson, items, asked, run, receipt } = checked;
  const runs = run === undefined ? [] : run.scope.runs;
  const braces = [lesson.concept, lesson.execution, lesson.quiz].flatMap((part) => part?.all.braces ?? []);
  return JSON.stringify({
    runs: runs.map((each) => tellRun(checked, each)),
    entries: receipt.entries,
    printed: braces.map(({ place }) => checked.proofAt(place)),
    keys: items.map((item) => item.grader(asked)?.graded),
    labels: lesson.execution?.variables.map(({ label }) => label),
    sample: lesson.execution?.sample?.text,
  });
}

/** The key of every item, as one text. */
export function keysOf({ items, asked }: CheckedLesson): string {
  return JSON.stringify(items.map((item) => item.grader(asked)?.graded));
}

import type { Execution, Step } from '../lesson/lesson.ts';
import type { Outcome } from '../model/model.ts';
import { Scope, type ScopeInput } from '../model/scope/scope.ts';
import type { Trace } from '../model/trace.ts';
import { terminalClaims } from './command-problems.ts';

/** The same run, but that the last command of a step succeeds and prints nothing. */
function withoutFailure(trace: Trace<unknown>, step: number): Trace<unknown> {
  const succeed = (outcome: Outcome<unknown>): Outcome<unknown> => ({ ...outcome, exitCode: 0, output: '' });
  const steps = trace.steps.map((each, at) =>
    at === step - 1
      ? { ...each, outcomes: each.outcomes.map((one, nth, all) => (nth === all.length - 1 ? succeed(one) : one)) }
      : each,
  );
  return { ...trace, steps };
}

/** Whether a claim of the step's row comes out otherwise where its last command does not fail; one that is wrong itself may. */
function isNoticed(input: ScopeInput, row: Step, step: number): boolean {
  const scopes = [input.main, withoutFailure(input.main, step)].map((main) => new Scope({ ...input, main }));
  return terminalClaims(row).some(({ expression }) => {
    const [found, otherwise] = scopes.map((scope) => {
      const compiled = scope.compiler.compile(expression, 'step');
      const result = 'kind' in compiled ? undefined : scope.evaluate(compiled, step);
      return result?.kind === 'value' ? JSON.stringify(result.value) : undefined;
    });
    return found === undefined || found !== otherwise;
  });
}

/**
 * The first step whose last command fails though its row, which speaks of the terminal, would say the same had it succeeded, as
 * `output == output` does: nothing there means the failure. Undefined where there is none.
 */
export function unmeantFailure({ steps }: Execution, input: ScopeInput): number | undefined {
  const at = steps.findIndex((row, nth) => {
    const outcome = input.main.steps[nth]?.outcomes.at(-1);
    const failed =
      outcome !== undefined && outcome.exitCode !== 0 && row.commands.at(-1)?.text.startsWith('kubectl') === true;
    return failed && input.main.states[nth + 1] !== undefined && !isNoticed(input, row, nth + 1);
  });
  return at === -1 ? undefined : at + 1;
}

import { walk } from '../model/scope/node.ts';
import type { Compiled } from '../model/scope/compiler.ts';
import type { Evaluation, Scope } from '../model/scope/scope.ts';
import { foregone } from './foregone.ts';
import type { Hollow } from './hollow.ts';
import { speaksOfNothing } from './vacuous.ts';

/** Whether a claim speaks of what the step's commands printed, or of how they ended. */
function asksTerminal({ run }: Compiled): boolean {
  let found = false;
  walk(run.ast, ({ op, args }) => {
    if (op === 'id' && (args === 'output' || args === 'exitCode')) found = true;
  });
  return found;
}

/** Whether what stands in braces comes to what it does without a look at the execution: `1 + 1`. */
export function asksNothing(compiled: Compiled, { readings }: Extract<Evaluation, { kind: 'value' }>): boolean {
  return readings.length === 0 && !asksTerminal(compiled);
}

/**
 * Whether a claim proves nothing, though it came out true or false: because it asks nothing of the execution, or because
 * it is true only of an empty list or of something absent.
 */
export function hollowness(
  scope: Scope,
  compiled: Compiled,
  result: Extract<Evaluation, { kind: 'value' }>,
  step: number | undefined,
): Hollow | undefined {
  const when = step === undefined ? '' : step === 0 ? ' at the start' : ` after step ${step}`;
  if (asksNothing(compiled, result)) {
    return {
      message: 'this claim asks nothing of the execution',
      help: 'compare something the model knows: `at(3).dns.rcode == "NXDOMAIN"`',
    };
  }
  const sure = foregone(compiled);
  if (sure !== undefined) return sure;
  if (result.value !== true) return undefined;
  const nothing = speaksOfNothing(scope, compiled, step);
  if (nothing !== undefined) {
    return {
      message: `this claim is about nothing: \`${nothing}\` is empty${when}`,
      help: `mend what is asked for; if it should be empty, claim that: \`size(${nothing}) == 0\``,
    };
  }
  if (!result.reachedAbsent) return undefined;
  return {
    message: `this claim is true only because something in it is absent${when}`,
    help: 'mend what is asked for; if it should be absent, claim that: `absent(…)`',
  };
}

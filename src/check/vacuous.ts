import type { Compiled } from '../model/scope/compiler.ts';
import type { Scope } from '../model/scope/scope.ts';
import { callOf, nodesOf } from './written-nodes.ts';

/**
 * What a claim speaks of all of, where that is nothing: `pods("app=typo").all(p, p.ready)` is true of no Pods at all.
 * @returns the empty list's expression, or undefined where there is none
 */
export function speaksOfNothing(scope: Scope, compiled: Compiled, step: number | undefined): string | undefined {
  return nodesOf(compiled.run.ast)
    .map(callOf)
    .flatMap((call) => (call?.name === 'all' && call.receiver !== undefined ? [call.receiver] : []))
    .map(({ start, end }) => compiled.expression.slice(start, end))
    .find((text) => {
      const part = scope.compiler.compile(text, step === undefined ? 'anywhere' : 'step');
      const result = 'kind' in part ? undefined : scope.evaluate(part, step);
      return result?.kind === 'value' && Array.isArray(result.value) && result.value.length === 0;
    });
}

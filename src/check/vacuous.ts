import type { Compiled } from '../model/scope/compiler.ts';
import type { Scope } from '../model/scope/scope.ts';

interface CallNode {
  readonly receiver: { readonly start: number; readonly end: number };
}

function isPlaced(value: unknown): value is { readonly start: number; readonly end: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

/** The `x.all(…)` calls in an expression, however deep. */
function allCalls(node: unknown): CallNode[] {
  if (Array.isArray(node)) return node.flatMap(allCalls);
  if (typeof node !== 'object' || node === null || !('op' in node) || !('args' in node)) return [];
  const { op, args } = node;
  const receiver: unknown = Array.isArray(args) && op === 'rcall' && args[0] === 'all' ? args[1] : undefined;
  return [...(isPlaced(receiver) ? [{ receiver }] : []), ...allCalls(args)];
}

/**
 * What a claim speaks of all of, where that is nothing: `pods("app=typo").all(p, p.ready)` is true of no Pods at all.
 * @returns the empty list's expression, or undefined where there is none
 */
export function speaksOfNothing(scope: Scope, compiled: Compiled, step: number | undefined): string | undefined {
  return allCalls(compiled.run.ast)
    .map(({ receiver }) => compiled.expression.slice(receiver.start, receiver.end))
    .find((text) => {
      const part = scope.compiler.compile(text, step === undefined ? 'anywhere' : 'step');
      const result = 'kind' in part ? undefined : scope.evaluate(part, step);
      return result?.kind === 'value' && Array.isArray(result.value) && result.value.length === 0;
    });
}

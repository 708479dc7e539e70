import type { Compiled } from '../model/scope/compiler.ts';
import type { Scope } from '../model/scope/scope.ts';
import type { AnyModel } from '../model/model.ts';
import type { Hollow } from './hollow.ts';
import { callOf, nodesOf, partsOf, type WrittenNode } from './written-nodes.ts';

/** Whether what is asked for is absent, or an empty list, in a state. */
function isNothing(scope: Scope, text: string): boolean {
  const compiled = scope.compiler.compile(text, 'anywhere');
  const result = 'kind' in compiled ? undefined : scope.evaluate(compiled);
  return (
    result?.kind === 'value' &&
    result.assertion === undefined &&
    (result.value === null || (Array.isArray(result.value) && result.value.length === 0))
  );
}

/** Whether a part of a claim asks just whether something is there: `absent(x)`, `size(x) > 0`. */
function asksWhether(node: WrittenNode): boolean {
  const [left, right] = partsOf(node);
  const isSize = left !== undefined && callOf(left)?.name === 'size';
  const isZero = right?.op === 'value' && Number(right.args) === 0;
  return callOf(node)?.name === 'absent' || (isSize && isZero);
}

/** The calls with constant arguments below a part of a claim, but for those that are asked just for whether they are there. */
function namedCalls(node: WrittenNode): WrittenNode[] {
  if (asksWhether(node)) return [];
  const call = callOf(node);
  const isNamed = call !== undefined && call.args.length > 0 && call.args.every(({ op }) => op === 'value');
  return [...(isNamed ? [node] : []), ...partsOf(node).flatMap(namedCalls)];
}

/**
 * What a claim asks for that no state of any run has, as a misspelt name is: that the claim is false then says nothing of
 * what its author meant.
 */
export function nowhere(scope: Scope, model: AnyModel, compiled: Compiled): Hollow | undefined {
  const [whole] = nodesOf(compiled.run.ast);
  const known = new Set(model.functions.map(({ signature }) => signature.slice(0, signature.indexOf('('))));
  const moments = scope.moments();
  for (const node of whole === undefined ? [] : namedCalls(whole)) {
    const call = callOf(node);
    if (call === undefined || !known.has(call.name)) continue;
    const text = `${call.name}(${call.args.map(({ start, end }) => compiled.expression.slice(start, end)).join(', ')})`;
    if (moments === undefined || !moments.every((moment) => isNothing(scope, `${moment}.${text}`))) continue;
    return {
      message: `\`${text}\` is nothing at any step, so that this is false says nothing`,
      help: `mend the name; if readers may think that it is there, claim just that: \`!absent(${text})\`, of a list \`size(${text}) > 0\``,
    };
  }
  return undefined;
}

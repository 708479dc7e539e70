import { walk } from '../model/scope/node.ts';
import type { Scope } from '../model/scope/scope.ts';
import type { Value } from '../model/model.ts';
import type { ChangedExpression } from './mutation.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

function evaluate(scope: Scope, text: string, step: number | undefined): { readonly value: Value } | undefined {
  const compiled = scope.compiler.compile(text, step === undefined ? 'anywhere' : 'step');
  // A moment and a run are no values: whatever else is asked of them may differ.
  if ('kind' in compiled || compiled.type === 'Moment' || compiled.type === 'Run') return undefined;
  const result = scope.evaluate(compiled, step);
  // Whether a claim holds is what is asked, not what shows that it asks the same.
  if (result.kind !== 'value' || typeof result.value === 'boolean') return undefined;
  return { value: result.value ?? null };
}

/** The parts of an expression, itself included, in which a stretch of it stands. */
function partsAround({ compiler }: Scope, { expression, start, end, step }: ChangedExpression): Span[] {
  const compiled = compiler.compile(expression, step === undefined ? 'anywhere' : 'step');
  if ('kind' in compiled) return [];
  const spans: Span[] = [];
  walk(compiled.run.ast, (node) => {
    const [from, to]: readonly unknown[] = ['start' in node ? node.start : 0, 'end' in node ? node.end : 0];
    if (typeof from === 'number' && typeof to === 'number' && from <= start && end <= to)
      spans.push({ start: from, end: to });
  });
  return spans;
}

/**
 * The part of an expression that comes to the same value with the change as without it, so that the whole must too: `at(2).dns`
 * for `at(3).dns` where a step changed nothing about it.
 * @returns the part as it was written; undefined where there is none
 */
export function sameValue(scope: Scope, changed: ChangedExpression): string | undefined {
  const { expression, start, end, replacement, step } = changed;
  for (const part of partsAround(scope, changed)) {
    const before = expression.slice(part.start, part.end);
    const after = expression.slice(part.start, start) + replacement + expression.slice(end, part.end);
    const [was, is] = [evaluate(scope, before, step), evaluate(scope, after, step)];
    if (was !== undefined && is !== undefined && JSON.stringify(was.value) === JSON.stringify(is.value)) return before;
  }
  return undefined;
}

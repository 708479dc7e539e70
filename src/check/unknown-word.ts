import type { AnyModel } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import type { Compiled } from '../model/scope/compiler.ts';
import type { ExpressionProblem } from '../model/scope/problem.ts';
import type { Scope } from '../model/scope/scope.ts';
import { nodesOf, partsOf, type WrittenNode } from './written-nodes.ts';

const COMPARISONS = new Set(['==', '!=', 'in']);

/** The texts that a field is compared with, or looked for among. */
function textsIn(node: WrittenNode): WrittenNode[] {
  return node.op === 'list'
    ? partsOf(node).flatMap(textsIn)
    : typeof node.args === 'string' && node.op === 'value'
      ? [node]
      : [];
}

/** A text that a field is compared with though it never says that: a misspelt `NXDOMAIN`. */
export function unknownWord(
  scope: Scope,
  { types }: AnyModel,
  { expression, run }: Compiled,
  step: number | undefined,
): ExpressionProblem | undefined {
  for (const node of nodesOf(run.ast).filter(({ op }) => COMPARISONS.has(op))) {
    const sides = partsOf(node);
    for (const [field, other] of [sides, sides.toReversed()]) {
      const [owner] = field?.op === '.' ? partsOf(field) : [];
      const name: unknown = Array.isArray(field?.args) ? field.args[1] : undefined;
      if (owner === undefined || other === undefined || typeof name !== 'string') continue;
      const compiled = scope.compiler.compile(
        expression.slice(owner.start, owner.end),
        step === undefined ? 'anywhere' : 'step',
      );
      const words = 'kind' in compiled ? undefined : types[compiled.type]?.words?.[name];
      if (words === undefined) continue;
      const wrong = textsIn(other).find(({ args }) => !words.includes(String(args)));
      if (wrong === undefined) continue;
      const near = nearest(String(wrong.args), words);
      return {
        kind: 'unknown-name',
        message: `\`${name}\` is never \`${String(wrong.args)}\``,
        start: wrong.start,
        end: wrong.end,
        help:
          near === undefined
            ? `it is one of ${words.map((each) => `\`${each}\``).join(', ')}`
            : `it can be \`${near}\``,
      };
    }
  }
  return undefined;
}

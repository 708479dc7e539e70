import type { ASTNode } from '@marcbachmann/cel-js';
import { walk } from './budget.ts';
import type { ExpressionProblem } from './problem.ts';

/** How long an expression may be; deeper ones than fit in this would overflow the stack. */
export const LONGEST_EXPRESSION = 2_000;

/** What CEL offers and a claim may not use, with what to do instead. */
const FORBIDDEN: Readonly<Record<string, readonly [why: string, help: string]>> = {
  matches: ['`matches` may take for ever on some texts', 'use `startsWith`, `endsWith`, `contains` or `==`'],
  dyn: ['`dyn` hides what a value is, and with it every mistake', 'take it out'],
};

/** The first call in an expression that a claim may not make. */
export function forbiddenCall(ast: ASTNode, expression: string): ExpressionProblem | undefined {
  let found: ExpressionProblem | undefined;
  walk(ast, ({ op, args, start }) => {
    const name = (op === 'call' || op === 'rcall') && Array.isArray(args) ? String(args[0]) : '';
    const rule = Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined;
    if (rule === undefined || found !== undefined) return;
    // A method's name stands behind what it is called on.
    const receiver: unknown = op === 'rcall' && Array.isArray(args) ? args[1] : undefined;
    const from = typeof receiver === 'object' && receiver !== null && 'end' in receiver ? Number(receiver.end) : start;
    const at = Math.max(from, expression.indexOf(name, from));
    found = {
      kind: 'endless',
      message: rule[0],
      start: at,
      end: at + name.length,
      help: rule[1],
    };
  });
  return found;
}

import type { ASTNode } from '@marcbachmann/cel-js';
import { walk } from './node.ts';
import { findHidden } from '../hidden-signs.ts';
import type { ExpressionProblem } from './problem.ts';

/** How long an expression may be; deeper ones than fit in this would overflow the stack. */
export const LONGEST_EXPRESSION = 2_000;

/** What CEL offers and a claim may not use, with what to do instead. */
const FORBIDDEN: Readonly<Record<string, readonly [why: string, help: string]>> = {
  matches: ['`matches` may take for ever on some texts', 'use `startsWith`, `endsWith`, `contains` or `==`'],
  dyn: ['`dyn` hides what a value is, and with it every mistake', 'take it out'],
};

const ESCAPE = /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|([0-7]{3})|([abfv]))/gi;

/** A sign in an expression that readers would not see, written by its number. */
export function hiddenEscape(expression: string): ExpressionProblem | undefined {
  for (const { 0: written, index, ...groups } of expression.matchAll(ESCAPE)) {
    const hex = groups[1] ?? groups[2] ?? groups[3];
    const number = hex === undefined ? Number.parseInt(groups[4] ?? '0', 8) : Number.parseInt(hex, 16);
    if (number <= 0x10ffff && findHidden(String.fromCodePoint(number)) === undefined) continue;
    const message = `\`${written}\` stands for a sign that readers do not see`;
    return { kind: 'hidden', message, start: index, end: index + written.length, help: 'take it out' };
  }
  return undefined;
}

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

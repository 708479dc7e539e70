import type { Compiled } from '../model/scope/compiler.ts';
import type { Hollow } from './hollow.ts';
import { nodesOf, partsOf, type WrittenNode } from './written-nodes.ts';

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const JOINS = new Set(['&&', '||']);

function isConstant(node: WrittenNode): boolean {
  return nodesOf(node).every(({ op }) => op !== 'id' && op !== 'call' && op !== 'rcall');
}

/**
 * What of a claim comes out in one way whatever the execution did: a value that is compared with itself, one constant with
 * another, a condition joined with `true` or with its own opposite.
 */
export function foregone({ expression, run }: Compiled): Hollow | undefined {
  const textOf = ({ start, end }: WrittenNode): string => expression.slice(start, end);
  const help = 'take that part out, and compare what the execution comes to with what you expect';
  for (const node of nodesOf(run.ast)) {
    const [a, b] = partsOf(node);
    if (a === undefined || b === undefined) continue;
    if (COMPARISONS.has(node.op) && isConstant(a) && isConstant(b))
      return { message: `\`${textOf(node)}\` compares constants, and is so whatever the execution did`, help };
    if (COMPARISONS.has(node.op) && textOf(a) === textOf(b))
      return { message: `\`${textOf(a)}\` is compared with itself`, help };
    if (!JOINS.has(node.op)) continue;
    const constant = [a, b].find((each) => each.op === 'value');
    if (constant !== undefined) return { message: `\`${textOf(constant)}\` is so whatever the execution did`, help };
    const opposite = ([one, other]: readonly WrittenNode[]): boolean =>
      one?.op === '!_' && other !== undefined && partsOf(one).some((each) => textOf(each) === textOf(other));
    if (opposite([a, b]) || opposite([b, a]))
      return { message: `\`${textOf(opposite([a, b]) ? b : a)}\` is joined with its own opposite`, help };
  }
  return undefined;
}

import type { ASTNode } from '@marcbachmann/cel-js';
import { callCost } from './call-cost.ts';
import { isNode, operandsOf, walk } from './node.ts';
import { weigh } from './weight.ts';
import { Wraps } from './wraps.ts';

/** How many rounds of `map`, `filter`, `all`, `exists` one evaluation may take, over all loops and their nesting. */
const MOST_ROUNDS = 100_000;
/**
 * How many rounds all evaluations of a lesson may take: about two seconds. A function that is called counts as several, more where it
 * gives a long list, and as many as there are objects where the model has to look through them.
 */
const MOST_IN_ALL = 1_000_000;
const ROUNDS_A_CALL = 10;
const ENTRIES_A_ROUND = 10;
const ENTRIES_JOINED_A_ROUND = 100;
const LETTERS_A_ROUND = 1_000;
const PARTS_A_ROUND = 10;
/** What `==` and `in` look through: each side with all that is in it. */
const COMPARISONS = new Set(['==', '!=', 'in']);
/** How long a text or list may get. */
const LONGEST = 100_000;
/** How many values a list or map may hold, those in the lists and maps in it included. */
const MOST_PARTS = 1_000_000;
const DEEPEST = 100;

/** Thrown when an evaluation has used up its budget. */
export class BudgetError extends Error {}

/** Thrown when all evaluations together have used up theirs: each one after it fails, whatever it asks. */
export class SpentError extends BudgetError {}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array ? value.length : 0;
}

/** Throws where a value is larger than anybody means. */
function refuseLarge(value: unknown): void {
  const { parts, depth } = weigh(value);
  if (lengthOf(value) > LONGEST) throw new BudgetError(`it makes a list or text of more than ${LONGEST} parts`);
  if (parts > MOST_PARTS) throw new BudgetError(`it makes a list of more than ${MOST_PARTS} parts in all`);
  if (depth > DEEPEST) throw new BudgetError(`it makes lists in lists, more than ${DEEPEST} deep`);
}

/** What all of a lesson's evaluations have used up so far. */
export interface Spent {
  rounds: number;
}

/**
 * Gives a parsed expression a budget. CEL always ends, but nested loops may take longer than anybody waits.
 * @param spent counts on over all expressions of a lesson
 */
export function limit(ast: ASTNode, spent: Spent): { reset(): void; readonly spend: (rounds: number) => void } {
  let rounds = 0;
  const spend = (more: number): void => {
    rounds += more;
    spent.rounds += more;
    if (rounds > MOST_ROUNDS) throw new BudgetError(`it loops more than ${MOST_ROUNDS} times`);
    if (spent.rounds > MOST_IN_ALL)
      throw new SpentError(`the claims of this lesson loop more than ${MOST_IN_ALL} times together`);
  };
  const wraps = new Wraps();
  const look = (value: unknown): void => spend(weigh(value).parts / PARTS_A_ROUND);
  walk(ast, (node) => {
    const operands = operandsOf(node);
    if (node.op === '+') {
      wraps.add(node, (run) => {
        const value = run();
        refuseLarge(value);
        spend(lengthOf(value) / (Array.isArray(value) ? ENTRIES_JOINED_A_ROUND : LETTERS_A_ROUND));
        return value;
      });
    }
    if (COMPARISONS.has(node.op)) wraps.addBefore(node, operands, (values) => values.forEach(look));
    if (node.op === 'call' || node.op === 'rcall') {
      const name = Array.isArray(node.args) ? String(node.args[0]) : '';
      wraps.addBefore(node, operands, (values) => {
        const { made, rounds: cost } = callCost(name, values);
        if (made > LONGEST) throw new BudgetError(`it makes a list or text of more than ${LONGEST} parts`);
        spend(cost);
      });
      wraps.add(node, (run) => {
        const value = run();
        refuseLarge(value);
        spend(ROUNDS_A_CALL + (Array.isArray(value) ? value.length / ENTRIES_A_ROUND : 0));
        return value;
      });
    }
    const step: unknown =
      typeof node.args === 'object' && node.args !== null && 'step' in node.args ? node.args.step : undefined;
    if (isNode(step)) {
      wraps.add(step, (run) => {
        spend(1);
        return run();
      });
    }
  });
  if (isNode(ast))
    wraps.add(ast, (run) => {
      const value = run();
      refuseLarge(value);
      look(value);
      return value;
    });
  return {
    spend,
    reset() {
      rounds = 0;
    },
  };
}

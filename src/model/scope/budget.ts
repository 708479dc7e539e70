import type { ASTNode } from '@marcbachmann/cel-js';

/** How many rounds of `map`, `filter`, `all`, `exists` one evaluation may take, over all loops and their nesting. */
const MOST_ROUNDS = 100_000;
/**
 * How many rounds all evaluations of a lesson may take: about two seconds. A function that is called counts as several, more where it
 * gives a long list, and as many as there are objects where the model has to look through them.
 */
const MOST_IN_ALL = 1_000_000;
const ROUNDS_A_CALL = 10;
const ENTRIES_A_ROUND = 10;
const LETTERS_A_ROUND = 1_000;
/** How long a text or list that `+` makes may get. */
const LONGEST = 100_000;

/** Thrown when an evaluation has used up its budget. */
export class BudgetError extends Error {}

/** Thrown when all evaluations together have used up theirs: each one after it fails, whatever it asks. */
export class SpentError extends BudgetError {}

type Run = (evaluator: unknown, node: unknown, context: unknown) => unknown;

function isNode(value: unknown): value is ASTNode & { evaluate: Run } {
  return typeof value === 'object' && value !== null && 'op' in value && 'evaluate' in value;
}

/** Calls `visit` for every node below and including this one; a macro is seen as the loop it stands for. */
export function walk(value: unknown, visit: (node: ASTNode & { evaluate: Run }) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (isNode(value)) {
    visit(value);
    const loop: unknown =
      'meta' in value && typeof value.meta === 'object' && value.meta !== null && 'alternate' in value.meta
        ? value.meta.alternate
        : undefined;
    walk(loop ?? value.args, visit);
  } else if (typeof value === 'object' && value !== null && 'step' in value && 'iterable' in value) {
    walk([value.iterable, value.step], visit);
  }
}

/** Runs `wrap` around every evaluation of a node; the library replaces the method on a node's first run, hence the setter. */
function around(node: { evaluate: Run }, wrap: (run: () => unknown) => unknown): void {
  let inner: Run = node.evaluate;
  Object.defineProperty(node, 'evaluate', {
    get: (): Run => (evaluator, self, context) => wrap(() => inner.call(node, evaluator, self, context)),
    set: (next: Run) => {
      inner = next;
    },
  });
}

function length(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
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
  walk(ast, (node) => {
    if (node.op === '+') {
      around(node, (run) => {
        const value = run();
        if (length(value) > LONGEST) throw new BudgetError(`it makes a list or text of more than ${LONGEST} parts`);
        spend(length(value) / LETTERS_A_ROUND);
        return value;
      });
    }
    if (node.op === 'call' || node.op === 'rcall') {
      around(node, (run) => {
        const value = run();
        spend(ROUNDS_A_CALL + (Array.isArray(value) ? value.length / ENTRIES_A_ROUND : 0));
        return value;
      });
    }
    const step: unknown =
      typeof node.args === 'object' && node.args !== null && 'step' in node.args ? node.args.step : undefined;
    if (isNode(step)) {
      around(step, (run) => {
        spend(1);
        return run();
      });
    }
  });
  return {
    spend,
    reset() {
      rounds = 0;
    },
  };
}

import type { Node, Run } from './node.ts';

type Wrap = (run: () => unknown) => unknown;

/** Puts wraps around every evaluation of a node; the library replaces the method on a node's first run, hence the setter. */
export class Wraps {
  readonly #wraps = new Map<Node, Wrap[]>();

  /** The first is the innermost. */
  add(node: Node, wrap: Wrap): void {
    const wraps = this.#wraps.get(node);
    if (wraps !== undefined) {
      wraps.push(wrap);
      return;
    }
    const own = [wrap];
    this.#wraps.set(node, own);
    let inner: Run = node.evaluate;
    let isOnce = false;
    const wrapped: Run = (evaluator, self, context) =>
      own.reduce<() => unknown>(
        (run, next) => () => next(run),
        () => inner.call(node, evaluator, self, context),
      )();
    Object.defineProperty(node, 'evaluate', {
      // The library sets it on the first run, and then asks for it in that run, which is wrapped already.
      get: (): Run => {
        const asked = isOnce ? inner : wrapped;
        isOnce = false;
        return asked;
      },
      set: (next: Run) => {
        inner = next;
        isOnce = true;
      },
    });
  }

  /** Calls `before` with what a node's operands came to, once all are known and before the node works on them. */
  addBefore(node: Node, operands: readonly Node[], before: (values: readonly unknown[]) => void): void {
    let values = new Map<number, unknown>();
    this.add(node, (run) => {
      const outer = values;
      values = new Map();
      try {
        return run();
      } finally {
        values = outer;
      }
    });
    for (const [at, operand] of operands.entries())
      this.add(operand, (run) => {
        const value = run();
        values.set(at, value);
        if (values.size === operands.length) before(operands.map((_, each) => values.get(each)));
        return value;
      });
  }
}

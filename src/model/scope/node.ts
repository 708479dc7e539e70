import type { ASTNode } from '@marcbachmann/cel-js';

/** What the library evaluates a node by. */
export type Run = (evaluator: unknown, node: unknown, context: unknown) => unknown;

/** A node of a parsed expression, with what evaluates it. */
export type Node = ASTNode & { evaluate: Run };

/** Whether a part of a parsed expression is a node, and no text, number or list of them. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value && 'evaluate' in value;
}

/** The loop that a macro stands for. */
function loopOf(node: Node): unknown {
  return 'meta' in node && typeof node.meta === 'object' && node.meta !== null && 'alternate' in node.meta
    ? node.meta.alternate
    : undefined;
}

/** Calls `visit` for every node below and including this one; a macro is seen as the loop it stands for. */
export function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (isNode(value)) {
    visit(value);
    walk(loopOf(value) ?? value.args, visit);
  } else if (typeof value === 'object' && value !== null && 'step' in value && 'iterable' in value) {
    walk([value.iterable, value.step], visit);
  }
}

/** What is evaluated before a node is: the sides of a comparison, what a function is called on and with; nothing for a loop. */
export function operandsOf(node: Node): readonly Node[] {
  const { op, args } = node;
  if (loopOf(node) !== undefined || !Array.isArray(args)) return [];
  const parts: readonly unknown[] = op === 'call' || op === 'rcall' ? args.slice(1).flat() : args;
  return parts.filter(isNode);
}

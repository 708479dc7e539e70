import type { Node } from 'unist';

/** The nodes that stand in one. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : [];
}

/** The nodes below one at any depth, itself left out. */
export function below(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) => [child, ...below(child)]);
}

import type { PhrasingContent, RootContent } from 'mdast';
import { type BraceNode, isBrace } from '../../lesson/prose.ts';

/** Nodes of parsed prose, of blocks or in a line. */
export type Nodes = readonly (RootContent | PhrasingContent)[];

/** The nodes without the braces that show nothing, at any depth, and without the space that stood before them. */
export function withoutBraces(nodes: Nodes, isShown: (node: BraceNode) => boolean): Nodes {
  const out: (RootContent | PhrasingContent)[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (!isBrace(node) || isShown(node)) {
      const kept =
        'children' in node ? Object.assign({}, node, { children: withoutBraces(node.children, isShown) }) : node;
      // A paragraph of nothing but claims leaves nothing behind either.
      if (kept.type !== 'paragraph' || kept.children.length > 0) out.push(kept);
    } else if (last?.type === 'text') {
      out[out.length - 1] = { ...last, value: last.value.trimEnd() };
    }
  }
  return out;
}

import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';

/** How many are told of a file. */
const MOST_TOLD = 20;
/** What is escaped, what begins or ends code, and what opens braces. */
const SIGNS = /\\[\s\S]|`+|\{/g;

/** The texts of a tree: not its code, in which backticks and braces are what they are. */
function* texts(node: Node): Generator<Node> {
  if (node.type === 'text') yield node;
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) yield* texts(child);
}

/**
 * Backticks that pair with no other, and braces that were left out as code and yet are none: whatever they say would be shown to
 * readers as it stands, and nothing would be asked.
 * @param masked the text as the parser got it, without the braces that were found
 * @param told where braces open that are told already
 */
export function strayCode(source: Source, masked: string, tree: Root, told: readonly number[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const lines = new Set<number>();
  let ticks = 0;
  for (const { position } of texts(tree)) {
    const from = position?.start.offset ?? 0;
    for (const { 0: sign, index } of masked.slice(from, position?.end.offset ?? from).matchAll(SIGNS)) {
      if (problems.length === MOST_TOLD) return problems;
      const isTick = sign.startsWith('`');
      const place = source.place(from + index, from + index + sign.length);
      // Braces behind a backtick without a partner are told with it.
      if (sign.startsWith('\\') || told.includes(from + index) || lines.has(place.start.line) || (!isTick && ticks > 0))
        continue;
      lines.add(place.start.line);
      if (isTick) ticks += 1;
      problems.push({
        rule: 'bad-markdown',
        severity: 'error',
        message: isTick ? 'this backtick has no partner' : 'these braces are taken for text',
        place,
        ...(isTick ? { label: 'begins code that nothing ends, or ends code that nothing began' } : {}),
        help: isTick
          ? 'code begins and ends in the same cell, entry or paragraph; for the sign itself, write a backslash before it'
          : 'look at the backticks before them; or write `\\{` for a brace that is just text',
      });
    }
  }
  return problems;
}

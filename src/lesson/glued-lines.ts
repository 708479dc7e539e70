import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { below } from './nodes-below.ts';
import { placeOf } from './prose.ts';

/** The lines of paragraphs that begin with signs which lack the space behind them; `signs` has them in its first group. */
function glued(
  source: Source,
  nodes: readonly Node[],
  signs: RegExp,
  tell: (written: string) => Pick<Diagnostic, 'message' | 'help'>,
): Diagnostic[] {
  const paragraphs = nodes.flatMap((node) => [node, ...below(node)]).filter(({ type }) => type === 'paragraph');
  return paragraphs.flatMap((node) => {
    const { start, end } = placeOf(source, node);
    return [...source.text.slice(start.offset, end.offset).matchAll(signs)].map(
      ({ index, 0: whole, 1: written = '' }): Diagnostic => {
        const to = start.offset + index + whole.length;
        return { rule: 'bad-item', severity: 'error', place: source.place(to - written.length, to), ...tell(written) };
      },
    );
  });
}

/** A stem without the space that makes it a heading: its line is taken for prose, and its item for a part of the one above. */
export function gluedStems(source: Source, nodes: readonly Node[]): Diagnostic[] {
  return glued(source, nodes, /^[ \t>]*(##+)(?=[^\s#])/gm, () => ({
    message: 'a stem needs a space after `##`',
    help: 'write `## `',
  }));
}

/** Options without the space that makes them entries of a list. */
export function gluedOptions(source: Source, nodes: readonly Node[]): Diagnostic[] {
  return glued(source, nodes, /^[ \t>]*([-*+]\[[ xX]?\])/gm, (written) => {
    const [bullet = '', box] = [written[0], written.slice(1)];
    return {
      message: `an option needs a space after \`${bullet}\``,
      help: `write \`${bullet} ${box === '[]' ? '[ ]' : box}\``,
    };
  });
}

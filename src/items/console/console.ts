import type { Code, RootContent } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { isConsole, parseConsole } from '../../lesson/console.ts';
import type { ConsoleBlock } from '../../lesson/console-block.ts';
import type { Prose, WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import { unclosedFence } from '../../lesson/unclosed-fence.ts';
import { type Form, readForms } from '../entry/form.ts';
import { MOST_FORMS, tooMuch } from '../entry/form-problems.ts';
import type { ItemBase } from '../item.ts';
import { GAP, type Gap, gapsOf, isGap, isNearGap } from './gap.ts';

/** A stem with what a terminal shows, in which lines are left open. */
export interface Console extends ItemBase {
  readonly type: 'console';
  readonly block: ConsoleBlock;
  /** Where blocks with gaps begin: one, unless its author was told of more. */
  readonly starts: readonly number[];
  /** The block as it is written. */
  readonly text: string;
  readonly gaps: readonly Gap[];
  /** Lines that a reader may think of, and that are not printed. */
  readonly wrong: readonly Form[];
  /** What stands after the block. */
  readonly after: Prose;
}

/** Whether a block under a stem is a terminal in which lines are left open. */
export function hasGaps(node: RootContent): node is Code {
  return (
    node.type === 'code' && isConsole(node) && node.value.split('\n').some((line) => isGap(line) || isNearGap(line))
  );
}

function formProblem({ isKey, words, value, claims, place }: Form): Diagnostic[] {
  const problem = (message: string, help: string): Diagnostic[] => [
    { rule: 'bad-item', severity: 'error', message, place, help },
  ];
  if (isKey) return problem('a gap needs no key', 'take it out: what the command prints is the key');
  if (value !== undefined || claims.length > 0)
    return problem(
      'a line needs no braces',
      'write it as it might be printed: it is held against what the command prints',
    );
  return words === '' ? problem('this form says nothing', 'write a line that is not printed after `!=`') : [];
}

/** Reads a written item as a console with gaps; undefined where it is not one. */
export function parseConsoleItem(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item?: Console; readonly problems: readonly Diagnostic[] } {
  const nodes = blocks.filter(hasGaps);
  const [node, second] = nodes;
  const block = node && parseConsole(source, node);
  // A block that cannot be read was told already.
  if (node === undefined || block === undefined || 'rule' in block || unclosedFence(source, node))
    return { problems: [] };
  const { forms, rest, problems: strays } = readForms(source, blocks);
  const near = block.commands.flatMap(({ lines }) => lines).filter(({ text }) => isNearGap(text));
  if (near.length > 0)
    return {
      problems: near.map(({ place }) => ({
        rule: 'wrong-gap',
        severity: 'error',
        message: `this is no gap: a gap is exactly \`${GAP}\``,
        place,
        help: `write \`${GAP}\`, at the line's beginning, for a line that is asked for`,
      })),
    };
  const problems: Diagnostic[] = [...strays, ...tooMuch(forms), ...forms.flatMap(formProblem)];
  if (second !== undefined)
    problems.push({
      rule: 'bad-item',
      severity: 'error',
      message: 'this item has gaps in more than one console block',
      place: source.place(second.position?.start.offset ?? 0, second.position?.end.offset ?? 0),
      help: 'join the blocks, or make an item of each',
    });
  const at = rest.indexOf(node);
  return {
    item: {
      type: 'console',
      id,
      place,
      settings,
      stem,
      body: prose(source, rest.slice(0, at), place),
      block,
      starts: nodes.map(({ position }) => position?.start.offset ?? 0),
      text: node.value,
      gaps: gapsOf(block),
      wrong: forms.filter(({ isKey }) => !isKey).slice(0, MOST_FORMS),
      after: prose(source, rest.slice(at + 1), place),
      hints,
    },
    problems,
  };
}

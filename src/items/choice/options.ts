import type { ListItem } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { Prose, WrittenItem } from '../../lesson/lesson.ts';
import { isBrace, isComment, isPinned, placeOf, prose } from '../../lesson/prose.ts';
import { partId } from '../part-id.ts';
import { visible } from '../visible.ts';

export interface Option {
  /** Made from the option's text, so it survives reordering. */
  readonly id: string;
  readonly isKey: boolean;
  /** Whether it stays where it was written when the others are shuffled. */
  readonly pinned: boolean;
  readonly text: Prose;
  /** The option's words, without its braces. */
  readonly words: string;
  readonly rationale: Prose;
  readonly place: Place;
}

function problem(rule: string, place: Place, message: string, more: Partial<Diagnostic>): Diagnostic {
  return { rule, severity: 'error', message, place, ...more };
}

function isNote(node: Node): boolean {
  return isBrace(node) && isComment(node.value);
}

function parseOption(source: Source, item: ListItem, problems: Diagnostic[]): Option {
  const [first, ...rest] = item.children;
  const place = placeOf(source, item);
  const nodes = first?.type === 'paragraph' ? first.children : [];
  const notes = nodes.filter(isNote);
  for (const note of notes) {
    if (isBrace(note) && !isPinned(note.value))
      problems.push(
        problem('bad-item', placeOf(source, note), 'this comment means nothing in an option', {
          help: 'write `{/* pinned */}` to keep the option in its place when the others are shuffled, or take it out',
        }),
      );
  }
  const text = prose(
    source,
    nodes.filter((node) => !isNote(node)),
    place,
  );
  const words = toString(nodes.filter((node) => node.type !== 'mdxTextExpression'))
    .replace(/\s+/g, ' ')
    .trim();
  const rationale = first?.type === 'paragraph' ? rest : item.children;
  return {
    id: partId(words),
    isKey: item.checked === true,
    pinned: notes.length > 0,
    text,
    words,
    rationale: prose(source, rationale, place),
    place: text.place,
  };
}

/** Reads the options of a written item, and says what is wrong with them whatever its type: too few, empty, twins, no key. */
export function parseOptions(
  source: Source,
  { place, lists }: WrittenItem,
): { readonly options: readonly Option[]; readonly problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const options = lists.flatMap((list) => list.children.map((each) => parseOption(source, each, problems)));
  if (options.length < 2) {
    const message = options.length === 0 ? 'this item has no options' : 'this item has a single option';
    const help = 'write a task list under the stem: `- [x]` for the key, `- [ ]` for each distractor';
    return { options, problems: [problem('no-options', place, message, { help })] };
  }
  for (const { words, place: at } of options)
    if (visible(words).trim() === '')
      problems.push(problem('bad-item', at, 'this option says nothing', { help: 'write its words before its braces' }));
  if (!options.some(({ isKey }) => isKey))
    problems.push(problem('no-key', place, 'this item has no key', { help: 'mark the option that is right: `- [x]`' }));
  const seen = new Map<string, Option>();
  for (const option of options) {
    const twin = seen.get(option.id);
    if (twin !== undefined)
      problems.push(
        problem('duplicate-option', option.place, 'two options say the same', {
          related: [{ place: twin.place, label: 'the first one' }],
          help: 'change one, or take it out',
        }),
      );
    seen.set(option.id, option);
  }
  return { options, problems };
}

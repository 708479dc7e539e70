import type { ListItem } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import { isTaskList } from '../../lesson/item.ts';
import type { Prose, WrittenItem } from '../../lesson/lesson.ts';
import { placeOf, prose } from '../../lesson/prose.ts';
import type { ItemBase } from '../item.ts';
import { textId } from '../text-id.ts';

export interface Option {
  /** Made from the option's text, so it survives reordering. */
  readonly id: string;
  readonly isKey: boolean;
  readonly text: Prose;
  /** The option's words, without its braces. */
  readonly words: string;
  readonly rationale: Prose;
  readonly place: Place;
}

/** A stem with options of which one is the key. */
export interface Choice extends ItemBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

function parseOption(source: Source, item: ListItem): Option {
  const [first, ...rest] = item.children;
  const place = placeOf(source, item);
  const nodes = first?.type === 'paragraph' ? first.children : [];
  const text = prose(source, nodes, place);
  const words = toString(nodes.filter((node) => node.type !== 'mdxTextExpression'))
    .replace(/\s+/g, ' ')
    .trim();
  const rationale = first?.type === 'paragraph' ? rest : item.children;
  return {
    id: textId(words),
    isKey: item.checked === true,
    text,
    words,
    rationale: prose(source, rationale, place),
    place: text.place,
  };
}

/** Reads a written item as a choice; undefined where it is not one, for then nothing it says can be held to it. */
export function parseChoice(
  source: Source,
  { id, place, settings, stem, blocks, lists, hints }: WrittenItem,
): { readonly item?: Choice; readonly problems: readonly Diagnostic[] } {
  const options = lists.flatMap((list) => list.children.map((each) => parseOption(source, each)));
  const problems: Diagnostic[] = [];
  const problem = (rule: string, at: Place, message: string, more: Partial<Diagnostic>): void => {
    problems.push({ rule, severity: 'error', message, place: at, ...more });
  };
  if (options.length < 2) {
    problem('no-options', place, options.length === 0 ? 'this item has no options' : 'this item has a single option', {
      help: 'write a task list under the stem: `- [x]` for the key, `- [ ]` for each distractor',
    });
    return { problems };
  }
  for (const { words, place: at } of options) {
    if (words === '')
      problem('bad-item', at, 'this option says nothing', { help: 'write its words before its braces' });
  }
  const keys = options.filter((option) => option.isKey);
  const [first, second] = keys;
  if (first === undefined) {
    problem('no-key', place, 'this item has no key', { help: 'mark the option that is right: `- [x]`' });
  } else if (second !== undefined) {
    problem('two-keys', second.place, 'this item has more than one key', {
      label: 'a key as well',
      related: [{ place: first.place, label: 'the first key' }],
      help: 'leave one `[x]`; make the others `[ ]`',
    });
  }
  const seen = new Map<string, Option>();
  for (const option of options) {
    const twin = seen.get(option.id);
    if (twin !== undefined)
      problem('duplicate-option', option.place, 'two options say the same', {
        related: [{ place: twin.place, label: 'the first one' }],
        help: 'change one, or take it out',
      });
    seen.set(option.id, option);
  }
  const body = prose(
    source,
    blocks.filter((node) => !isTaskList(node)),
    place,
  );
  return problems.length > 0
    ? { problems }
    : { item: { type: 'choice', id, place, settings, stem, body, options, hints }, problems };
}

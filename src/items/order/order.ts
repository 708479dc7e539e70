import type { List, ListItem, RootContent } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { Prose, WrittenItem } from '../../lesson/lesson.ts';
import { placeOf, prose } from '../../lesson/prose.ts';
import type { ItemBase } from '../item.ts';
import { partId } from '../part-id.ts';
import { wordsOf } from '../words-of.ts';

const MOST_ENTRIES = 12;

export interface Entry {
  /** Made from the entry's text. */
  readonly id: string;
  readonly text: Prose;
  /** The entry's words, without its braces. */
  readonly words: string;
  readonly rationale: Prose;
  readonly place: Place;
}

/** A stem with entries to be put in order. */
export interface Order extends ItemBase {
  readonly type: 'order';
  /** In the order that is the key. */
  readonly entries: readonly Entry[];
}

/** Whether a block is a numbered list. */
export function isNumberedList(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true;
}

function parseEntry(source: Source, item: ListItem): Entry {
  const [first, ...rest] = item.children;
  const place = placeOf(source, item);
  const nodes = first?.type === 'paragraph' ? first.children : [];
  const text = prose(source, nodes, place);
  const words = wordsOf(nodes);
  const rationale = first?.type === 'paragraph' ? rest : item.children;
  return { id: partId(words), text, words, rationale: prose(source, rationale, place), place: text.place };
}

/** Reads a written item as an order; undefined where it is not one. */
export function parseOrder(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item?: Order; readonly problems: readonly Diagnostic[] } {
  const lists = blocks.filter(isNumberedList);
  const entries = lists.flatMap((list) => list.children.map((each) => parseEntry(source, each)));
  const problems: Diagnostic[] = [];
  const problem = (rule: string, at: Place, message: string, help: string, related: Place[] = []): void => {
    const others = related.map((each) => ({ place: each, label: 'the first one' }));
    problems.push({
      rule,
      severity: 'error',
      message,
      place: at,
      help,
      ...(related.length > 0 && { related: others }),
    });
  };
  for (const list of lists.slice(1)) {
    const help = 'join the two: indent what stands between them, so that it belongs to the entry above it';
    problem('bad-item', placeOf(source, list), 'this item has a second numbered list', help);
  }
  if (entries.length < 2)
    problem('no-options', place, 'this item has a single entry', 'write at least two, in the order that is right');
  const [surplus] = entries.slice(MOST_ENTRIES);
  if (surplus !== undefined) {
    const message = `this item has ${entries.length} entries, and the most is ${MOST_ENTRIES}`;
    problem('too-much', surplus.place, message, 'take some out');
  }
  for (const [at, { id: entryId, words, place: here }] of entries.entries()) {
    if (words === '') problem('bad-item', here, 'this entry says nothing', 'write its words before its braces');
    const twin = entries.slice(0, at).find((other) => other.id === entryId);
    if (twin === undefined || words === '') continue;
    problem('duplicate-option', here, 'two entries say the same', 'change one, or take it out', [twin.place]);
  }
  const rest = blocks.filter((node) => !isNumberedList(node));
  return problems.length > 0
    ? { problems }
    : {
        item: { type: 'order', id, place, settings, stem, body: prose(source, rest, place), entries, hints },
        problems,
      };
}

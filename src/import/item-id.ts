import { textId } from '../items/text-id.ts';
import type { ImportedItem } from './imported-item.ts';
import { wordsOf } from './rich.ts';

const LONGEST = 60;

/** The item which every quiz gets by itself has this id. */
const TAKEN = 'trace';

function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= LONGEST
    ? words
    : words
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}

/** An item's id, the same whenever it is imported: its own, or made from its title, or else from its stem. */
export function itemId({ names, stem }: ImportedItem): string {
  const words = wordsOf(stem);
  const [id = `item-${textId(words).slice(0, 6)}`] = [...names, words].map(slug).filter((each) => each !== '');
  return id === TAKEN ? `${id}-item` : id;
}

/** The names of an item that are neither in its id nor in its stem, and so would be nowhere. */
export function unusedNames(item: ImportedItem): readonly string[] {
  const words = wordsOf(item.stem);
  const kept = [slug(words), itemId(item)];
  const isKept = (name: string): boolean =>
    words.includes(name.trim()) || (slug(name) !== '' && kept.some((each) => each.includes(slug(name))));
  return item.names.filter((name) => !isKept(name));
}

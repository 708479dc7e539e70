import type { Attempt } from '../progress/attempt.ts';
import type { ItemWords, LessonWords } from '../progress/item-words.ts';
import { type Repetition, toRepeat } from '../progress/to-repeat.ts';
import { make } from './make.ts';

function whyText({ why, items, days }: Repetition): string {
  const since = days === 0 ? 'today' : days === 1 ? 'a day ago' : `${days} days ago`;
  const wrong = `${items.length === 1 ? 'one item' : `${items.length} items`} not fully right`;
  if (why === 'long ago') return `all right, but ${since}`;
  return `${why === 'not passed' ? 'not passed yet, ' : ''}${wrong} in the last attempt, ${since}`;
}

/** An item by its stem, with a link to it; by its id where its words are not known. */
function itemEntry(id: string, href: string | undefined, words: readonly ItemWords[]): HTMLElement {
  const stem = words.find((item) => item.id === id)?.stem;
  const name = stem === undefined ? make('code', {}, id) : stem;
  return make(
    'li',
    {},
    href === undefined || stem === undefined ? name : make('a', { href: `${href}#item-${id}` }, name),
  );
}

function entry(repetition: Repetition, href: string | undefined, words: LessonWords): HTMLElement {
  const known = words.get(repetition.lesson) ?? [];
  const items = repetition.items.map((id) => itemEntry(id, href, known));
  return make(
    'li',
    {},
    href === undefined ? repetition.title : make('a', { href: `${href}#quiz` }, repetition.title),
    `: ${whyText(repetition)}`,
    ...(items.length > 0 ? [make('ul', { class: 'items-wrong', 'aria-label': 'Items' }, ...items)] : []),
  );
}

/**
 * Lists what to repeat.
 * @param addresses of the site's lessons, by their ids
 * @param words of the items
 */
export function showRepetitions(
  list: HTMLElement,
  attempts: readonly Attempt[],
  addresses: ReadonlyMap<string, string>,
  words: LessonWords,
): void {
  const all = toRepeat(attempts, Date.now(), words);
  list.replaceChildren(...all.map((repetition) => entry(repetition, addresses.get(repetition.lesson), words)));
  if (all.length > 0) return;
  const finished = attempts.some((attempt) => attempt.finished !== undefined);
  list.append(
    make(
      'li',
      {},
      finished ? 'Nothing: all that you finished is right, and not long ago.' : 'Nothing was finished yet.',
    ),
  );
}

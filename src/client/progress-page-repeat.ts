import type { Attempt } from '../progress/attempt.ts';
import { type Repetition, toRepeat } from '../progress/to-repeat.ts';
import { make } from './make.ts';

function whyText({ why, items, days }: Repetition): string {
  const since = days === 0 ? 'today' : days === 1 ? 'a day ago' : `${days} days ago`;
  const wrong = `${items.length === 1 ? 'one item' : `${items.length} items`} not fully right`;
  if (why === 'long ago') return `all right, but ${since}`;
  return `${why === 'not passed' ? 'not passed yet, ' : ''}${wrong} in the last attempt, ${since}`;
}

function entry(repetition: Repetition, href: string | undefined): HTMLElement {
  const ids = repetition.items.map((id) => make('li', {}, make('code', {}, id)));
  return make(
    'li',
    {},
    href === undefined ? repetition.title : make('a', { href: `${href}#quiz` }, repetition.title),
    `: ${whyText(repetition)}`,
    ...(ids.length > 0 ? [make('ul', { class: 'item-ids', 'aria-label': 'Items' }, ...ids)] : []),
  );
}

/**
 * Lists what to repeat.
 * @param addresses of the site's lessons, by their ids
 */
export function showRepetitions(
  list: HTMLElement,
  attempts: readonly Attempt[],
  addresses: ReadonlyMap<string, string>,
): void {
  const all = toRepeat(attempts, Date.now());
  list.replaceChildren(...all.map((repetition) => entry(repetition, addresses.get(repetition.lesson))));
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

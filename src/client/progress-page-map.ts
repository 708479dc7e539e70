import type { Attempt } from '../progress/attempt.ts';
import type { Place } from '../progress/place.ts';
import { byLesson, standingOf } from '../progress/standing.ts';
import { standingText } from '../progress/standing-text.ts';
import { make } from './make.ts';

/** The part of a lesson's page where the reader goes on. */
function hashOf(place: Place | undefined): string {
  if (!place) return '#quiz';
  return place.anchor !== '' ? `#${encodeURIComponent(place.anchor)}` : place.step > 0 ? `#step-${place.step}` : '';
}

function continueLink(link: HTMLAnchorElement, place: Place | undefined): HTMLAnchorElement {
  const title = make('span', { class: 'visually-hidden' }, ` with ${link.textContent}`);
  return make('a', { class: 'continue', href: link.pathname + hashOf(place) }, 'Continue', title);
}

function show(entry: HTMLElement, attempts: readonly Attempt[], place: Place | undefined): void {
  const standing = standingOf(attempts, place !== undefined);
  const { sign, words } = standingText(standing);
  const link = entry.querySelector('a');
  entry.dataset['state'] = standing.state;
  entry.querySelector('.standing')?.remove();
  entry.append(
    make(
      'span',
      { class: 'standing' },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      ` ${words} `,
      ...(link && (place || standing.open) ? [continueLink(link, place)] : []),
    ),
  );
}

/**
 * Shows at every lesson of the map how far the reader has come, and lists those that are on the site no more.
 * @param gone the list for these, in a part of the page that is hidden while it is empty
 */
export function showMap(
  map: HTMLElement,
  gone: HTMLElement,
  attempts: readonly Attempt[],
  places: readonly Place[],
): void {
  const lessons = byLesson(attempts);
  const placeOf = new Map(places.map((place) => [place.lesson, place]));
  for (const entry of map.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const lesson = entry.dataset['lesson'] ?? '';
    show(entry, lessons.get(lesson) ?? [], placeOf.get(lesson));
    lessons.delete(lesson);
  }
  const left = [...lessons].map(([lesson, own]) => {
    const entry = make('li', {}, own.at(-1)?.title || lesson);
    show(entry, own, undefined);
    return entry;
  });
  gone.replaceChildren(...left);
  if (gone.parentElement) gone.parentElement.hidden = left.length === 0;
}

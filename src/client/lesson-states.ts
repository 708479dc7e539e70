import { byLesson, standingOf } from '../progress/standing.ts';
import { standingText } from '../progress/standing-text.ts';
import { openProgress, type ProgressStore } from './progress-store.ts';

async function show(store: ProgressStore): Promise<void> {
  const lessons = byLesson(await store.attempts());
  for (const place of document.querySelectorAll<HTMLElement>('[data-standing]')) {
    const standing = standingOf(lessons.get(place.dataset['standing'] ?? '') ?? [], false);
    const { sign, words } = standingText(standing);
    place.textContent = standing.state === 'not begun' ? '' : `· ${sign} ${words}`;
  }
}

/** Says in lists of lessons, at each with an attempt, how far the reader has come. @param base the site's path */
export async function showLessonStates(base: string): Promise<void> {
  // Trouble is told where something is kept or asked for, which is not here.
  const store = await openProgress(base, () => undefined);
  store.onChange(() => void show(store));
  await show(store);
}

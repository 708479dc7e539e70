import type { Attempt } from '../progress/attempt.ts';
import { isAttempt } from '../progress/readable.ts';
import type { ProgressStore } from './progress-store.ts';
import { siteBase } from './site-base.ts';

function key(lesson: string): string {
  return `dryrun ${siteBase}${lesson}`;
}

/** Keeps what was still on its way to the store when the page is left: the store needs longer than a page has then. */
export function leaveWord(attempt: Attempt): void {
  try {
    localStorage.setItem(key(attempt.lesson), JSON.stringify(attempt));
  } catch {
    // Where nothing can be kept, the store has said so.
  }
}

/** Forgets all that was left like that in this site; another one may be published under a path that begins with this one's. */
export function forgetWords(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(key('')) && /^[^/]+\/[^/]+$/.test(name.slice(key('').length))) localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept, nothing is left.
  }
}

/** Brings what was left like that into the store. */
export async function bringWord(store: ProgressStore, lesson: string): Promise<void> {
  try {
    const word: unknown = JSON.parse(localStorage.getItem(key(lesson)) ?? 'null');
    localStorage.removeItem(key(lesson));
    if (!isAttempt(word)) return;
    const { id, started } = await store.begin(word);
    if (id === word.id) await store.save({ ...word, started });
  } catch {
    // It was nothing that could be read.
  }
}

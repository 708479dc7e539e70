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

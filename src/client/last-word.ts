import type { Attempt } from '../progress/attempt.ts';
import type { Place } from '../progress/place.ts';
import { isAttempt, isPlace } from '../progress/readable.ts';

/** What a page that was left could not wait to see stored. */
export interface LastWord {
  /** Where it stands in the browser's local storage. */
  readonly name: string;
  readonly word: Attempt | Place;
}

function prefix(base: string): string {
  return `dryrun ${base}`;
}

/** The names of this site's words; another site may be published under a path that begins with this one's. */
function names(base: string): string[] {
  return Object.keys(localStorage).filter(
    (name) => name.startsWith(prefix(base)) && /^[^/ ]+\/[^/ ]+( \S+)?$/.test(name.slice(prefix(base).length)),
  );
}

/**
 * Keeps what was still on its way to the store when the page is left: the store needs longer than a page has then. Each word has
 * a name of its own, as two tabs may be left in the same moment.
 * @param base the site's path
 */
export function leaveWord(base: string, word: Attempt | Place): void {
  try {
    localStorage.setItem(`${prefix(base)}${word.lesson} ${Math.random()}`, JSON.stringify(word));
  } catch {
    // Where nothing can be kept, the store has said so.
  }
}

function readWord(name: string): Attempt | Place | undefined {
  try {
    const word: unknown = JSON.parse(localStorage.getItem(name) ?? '');
    return isAttempt(word) || isPlace(word) ? word : undefined;
  } catch {
    return undefined;
  }
}

/** All that was left like that in this site. */
export function lastWords(base: string): LastWord[] {
  try {
    return names(base).flatMap((name) => {
      const word = readWord(name);
      if (!word) localStorage.removeItem(name);
      return word ? { name, word } : [];
    });
  } catch {
    // Where nothing can be kept, nothing is left.
    return [];
  }
}

/** Forgets a word that is in the store. */
export function forgetWord({ name }: LastWord): void {
  localStorage.removeItem(name);
}

/** Forgets all words of this site. */
export function forgetWords(base: string): void {
  try {
    for (const name of names(base)) localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept, nothing is left.
  }
}

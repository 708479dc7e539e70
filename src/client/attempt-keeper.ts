import type { Attempt, ItemAttempt } from '../progress/attempt.ts';
import { mergeAttempts } from '../progress/merge.ts';
import { leaveWord } from './last-word.ts';
import type { ProgressStore } from './progress-store.ts';
import { siteBase } from './site-base.ts';

/** The items of an attempt that another tab began, with what was given here before that was known. */
function carryOver(mine: Attempt, theirs: Attempt): Attempt {
  const items = theirs.items.map((item): ItemAttempt => {
    const here = mine.items.find(({ id }) => id === item.id);
    return !here?.revision || item.earned !== undefined || here.version !== item.version
      ? item
      : { ...here, revision: item.revision + 1 };
  });
  return { ...theirs, items };
}

function same(a: Attempt, b: Attempt): boolean {
  return JSON.stringify([a.id, a.items, a.finished]) === JSON.stringify([b.id, b.items, b.finished]);
}

/** Keeps the attempt of a page in the store, one state after the other, and takes over what other tabs made of it. */
export class AttemptKeeper {
  readonly #store: ProgressStore;
  readonly #onNews: () => void;
  /** The attempt that the page shows. */
  attempt: Attempt;
  /** Whether the store has it. */
  kept: boolean;
  /** States that are not kept yet, the oldest first; the first is on its way to the store. */
  #unsaved: Attempt[] = [];

  /** @param onNews called when the attempt is another than the page made it */
  constructor(store: ProgressStore, attempt: Attempt, kept: boolean, onNews: () => void) {
    this.#store = store;
    this.#onNews = onNews;
    this.attempt = attempt;
    this.kept = kept;
    addEventListener('pagehide', () => this.#unsaved.forEach((each) => leaveWord(siteBase, each)));
  }

  /** Shows another attempt; one that is not kept yet is when it is changed. */
  show(attempt: Attempt, kept: boolean): void {
    this.attempt = attempt;
    this.kept = kept;
  }

  /** Keeps a new state. */
  async change(attempt: Attempt): Promise<void> {
    this.attempt = attempt;
    // What waits behind the first is replaced by what came of it; the end of an attempt waits also where a new one is shown.
    if (this.#unsaved.length > 1 && this.#unsaved.at(-1)?.id === attempt.id) this.#unsaved.pop();
    this.#unsaved.push(attempt);
    if (this.#unsaved.length > 1) return;
    for (let [sent] = this.#unsaved; sent; [sent] = this.#unsaved) {
      const begins = sent.id === this.attempt.id && !this.kept;
      const stored = await (begins ? this.#store.begin(sent) : this.#store.save(sent));
      this.#unsaved.shift();
      // Unless another attempt is shown by now.
      if (this.attempt.id !== sent.id) continue;
      this.#take(stored);
      if (stored.id !== sent.id) this.#unsaved = same(this.attempt, stored) ? [] : [this.attempt];
    }
  }

  /** Looks what other tabs did. @param attempts of the lesson, as they are kept now */
  look(attempts: readonly Attempt[]): void {
    const { attempt, kept } = this;
    const stored = attempts.find(({ id }) => id === attempt.id);
    const open = attempts.find(({ finished }) => finished === undefined);
    // Something was given here that is on its way to the store, which will tell.
    if (this.#unsaved.length > 0) return;
    if (stored && !attempt.finished) this.#take(stored);
    else if (open && open.id !== attempt.id) this.#take(open);
    else if (kept && !stored) {
      this.kept = false;
      this.#onNews();
    }
  }

  #take(stored: Attempt): void {
    const { attempt: mine, kept } = this;
    this.kept = true;
    if (stored.id === mine.id) {
      // The store may put its beginning behind that of the attempt before.
      this.attempt = mergeAttempts({ ...mine, started: stored.started }, stored);
    } else this.attempt = kept ? stored : carryOver(mine, stored);
    if (!same(mine, this.attempt)) this.#onNews();
  }
}

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
  #saving = false;
  #changed = false;

  /** @param onNews called when the attempt is another than the page made it */
  constructor(store: ProgressStore, attempt: Attempt, kept: boolean, onNews: () => void) {
    this.#store = store;
    this.#onNews = onNews;
    this.attempt = attempt;
    this.kept = kept;
    addEventListener('pagehide', () => this.#saving && leaveWord(siteBase, this.attempt));
  }

  /** Shows another attempt; one that is not kept yet is when it is changed. */
  show(attempt: Attempt, kept: boolean): void {
    this.attempt = attempt;
    this.kept = kept;
  }

  /** Keeps a new state. */
  async change(attempt: Attempt): Promise<void> {
    this.attempt = attempt;
    this.#changed = true;
    if (this.#saving) return;
    this.#saving = true;
    while (this.#changed) {
      this.#changed = false;
      const sent = this.attempt;
      const stored = await (this.kept ? this.#store.save(sent) : this.#store.begin(sent));
      // Unless another attempt is shown by now.
      if (this.attempt.id === sent.id) this.#take(stored);
    }
    this.#saving = false;
  }

  /** Looks what other tabs did. @param attempts of the lesson, as they are kept now */
  look(attempts: readonly Attempt[]): void {
    const { attempt, kept } = this;
    const stored = attempts.find(({ id }) => id === attempt.id);
    const open = attempts.find(({ finished }) => finished === undefined);
    // Something was given here that is on its way to the store, which will tell.
    if (this.#saving) return;
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
    } else {
      this.attempt = kept ? stored : carryOver(mine, stored);
      this.#changed = this.#saving && !same(this.attempt, stored);
    }
    if (!same(mine, this.attempt)) this.#onNews();
  }
}

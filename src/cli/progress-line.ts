import { plural } from '../diagnostics/plural.ts';

/** What a progress line is written to: standard error, as a rule. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds: a check that takes no longer says nothing of its progress. */
const PATIENCE = 1_000;
/** Milliseconds between two lines. */
const PAUSE = 100;
/** To the line's begin, and nothing on it. */
const CLEAR = '\r\u001b[K';

/** A line that says how far a check is, once it takes longer than a second; on a terminal only, and gone at the end. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #begin: number;
  #last: number | undefined;

  /** @param now a clock, in milliseconds */
  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
    this.#begin = now();
  }

  readonly tell = (done: number, all: number): void => {
    const now = this.#now();
    if (this.#terminal.isTTY !== true || now - this.#begin < PATIENCE || now - (this.#last ?? 0) < PAUSE) return;
    this.#last = now;
    this.#terminal.write(`${CLEAR}checked ${done.toLocaleString('en')} of ${plural(all, 'folder')}`);
  };

  /** To be called before anything else is written. */
  end(): void {
    if (this.#last !== undefined) this.#terminal.write(CLEAR);
  }
}

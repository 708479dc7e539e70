import type { Place, Point } from './place.ts';

/** One content file: its text, and where its lines begin. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly #starts: readonly number[];

  /** @param file relative to the project, with `/` */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** How many lines the text has; a text without a line feed has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins, counted from 1; the text's end beyond the last. */
  lineStart(number: number): number {
    return this.#starts[number - 1] ?? this.text.length;
  }

  /** The text of a line, counted from 1, without its line ending; empty beyond the last. */
  line(number: number): string {
    const from = this.#starts[number - 1];
    if (from === undefined) return '';
    return this.text.slice(from, this.#starts[number] ?? this.text.length).replace(/\r?\n$/, '');
  }

  /** The point at an offset, kept within the text. */
  point(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1, offset: inside };
  }

  /** The place between two offsets; `end` is the first offset after it. */
  place(start: number, end: number): Place {
    return { file: this.file, start: this.point(start), end: this.point(Math.max(start, end)) };
  }
}

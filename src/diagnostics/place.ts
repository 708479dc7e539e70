/** A position in a text: line and column count from 1, in UTF-16 units; offset counts from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a content file. `file` is relative to the project, until it is told from elsewhere, with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** A place as a key of a map: where it begins, for two things never begin at one point. */
export function placeKey({ file, start }: Place): string {
  return `${file}:${start.offset}`;
}

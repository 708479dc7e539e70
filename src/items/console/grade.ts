import type { Grade, Response } from '../../progress/response.ts';

/** What grading a console needs. */
export interface GradedConsole {
  /** Whether some of the lines earn some of the points. */
  readonly partial: boolean;
  /** What is printed in each gap, by its id. */
  readonly lines: Readonly<Record<string, string>>;
  /** Lines that are told to be wrong, by the ids of their rationales. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** A line as it is compared: columns need not be aligned. */
export function readLine(line: string | undefined): string {
  return line?.trim().replace(/\s+/g, ' ') ?? '';
}

/** Grades a response to a console: the share of the lines that are right, or all or nothing where no part counts. */
export function gradeConsole({ partial, lines }: GradedConsole, response: Response): Grade {
  const ids = Object.keys(lines);
  const given = ids.filter((id) => readLine(response[id]) !== '');
  const parts = Object.fromEntries(given.map((id) => [id, readLine(response[id]) === readLine(lines[id])]));
  const right = given.filter((id) => parts[id]).length;
  return { score: partial || right === ids.length ? right / ids.length : 0, parts };
}

/** The ids of the lines told to be wrong that a response has. */
export function wrongLines({ wrong }: GradedConsole, response: Response): readonly string[] {
  const given = new Set(Object.values(response).map(readLine));
  return Object.keys(wrong).filter((id) => given.has(readLine(wrong[id])));
}

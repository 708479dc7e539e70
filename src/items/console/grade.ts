import { given } from '../given.ts';
import { visible } from '../visible.ts';
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
export function readLine(line = ''): string {
  return visible(line).trim().replace(/\s+/g, ' ');
}

/** Grades a response to a console: the share of the lines that are right, or all or nothing where no part counts. */
export function gradeConsole({ partial, lines }: GradedConsole, response: Response): Grade {
  const ids = Object.keys(lines);
  const written = ids.map((id) => [id, readLine(given(response, id))] as const).filter(([, line]) => line !== '');
  const parts = written.map(([id, line]): [string, boolean] => [id, line === readLine(lines[id])]);
  const right = parts.filter(([, isRight]) => isRight).length;
  return { score: partial || right === ids.length ? right / ids.length : 0, parts: Object.fromEntries(parts) };
}

/** The ids of the lines told to be wrong that a response has. */
export function wrongLines({ wrong }: GradedConsole, response: Response): readonly string[] {
  const given = new Set(Object.values(response).map(readLine));
  return Object.keys(wrong).filter((id) => given.has(readLine(wrong[id])));
}

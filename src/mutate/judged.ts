import { type CheckedLesson } from '../check/check-lesson.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { judge, type Verdict } from './judge.ts';
import type { Kind, Mutation } from './mutation.ts';
import { written } from './written.ts';

/** A mutation that was judged, as data that can cross threads. */
export interface Judged {
  readonly kind: Kind;
  /** `content/…/quiz.mdx:12:5`: where it is. */
  readonly at: string;
  /** What was changed into what. */
  readonly what: string;
  readonly verdict: Verdict;
}

/** A text on one line, and shortened. */
function short(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Where a mutation is, and what it changes: `== → !=`, `port: 80 → (nothing)`. */
export function tellMutation(base: CheckedLesson, { edits }: Mutation): Pick<Judged, 'at' | 'what'> {
  const { file, start } = edits[0].place;
  const changes = edits.map(
    ({ place, replacement }) => `${short(written(base, place)) || '(nothing)'} → ${short(replacement) || '(nothing)'}`,
  );
  return { at: `${file}:${start.line}:${start.column}`, what: changes.join('; ') };
}

/**
 * Makes a mutation and judges it.
 * @param base the lesson without it, checked
 */
export function judged(folder: LessonFolder, base: CheckedLesson, mutation: Mutation): Judged {
  return { kind: mutation.kind, ...tellMutation(base, mutation), verdict: judge(folder, base, mutation) };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import type { LessonFile } from '../lesson/lesson-file.ts';
import { parseQuiz } from '../lesson/quiz.ts';
import type { WrittenItems } from './import-items.ts';

/** A quiz that items may be added to. */
export interface OpenQuiz {
  readonly source: Source;
  /** The ids of its items. */
  readonly ids: ReadonlySet<string>;
}

/** What a lesson's quiz begins with where it has none yet. */
const NEW = '---\ntitle: Check yourself\n---\n';

/**
 * Reads the quiz of a lesson; a lesson without one gets one.
 * @param file its path
 * @returns what is wrong with it where it cannot be read: what is written at its end would not be read either
 */
export function openQuiz(
  file: string,
  found: LessonFile | undefined,
): OpenQuiz | { readonly source: Source; readonly problems: readonly Diagnostic[] } {
  if (found !== undefined && 'refused' in found) {
    const source = new Source(file, '');
    const place = source.place(0, 0);
    return { source, problems: [{ rule: 'unreadable-file', severity: 'error', message: found.refused, place }] };
  }
  const source = new Source(file, found !== undefined && 'text' in found ? found.text : NEW);
  const { quiz, problems: all } = parseQuiz(source);
  // A quiz without items is what items are imported for.
  const problems = all.filter(({ severity, rule }) => severity === 'error' && rule !== 'no-items');
  return problems.length > 0 ? { source, problems } : { source, ids: new Set(quiz?.items.map(({ id }) => id)) };
}

/** The quiz with items at its end. Whoever reads it finds them, or this fails: each was read alone before. */
export function withItems({ source, ids }: OpenQuiz, items: WrittenItems['items']): string {
  const text = `${source.text.trimEnd()}\n\n${items.map((item) => item.text).join('\n')}`;
  const { quiz, problems: all } = parseQuiz(new Source(source.file, text));
  const problems = all.filter(({ severity }) => severity === 'error');
  if (items.length > 0 && (problems.length > 0 || quiz?.items.length !== ids.size + items.length))
    throw new Error(
      `the quiz could not be read with what was imported: ${problems[0]?.message ?? 'items are missing'}`,
    );
  return text;
}

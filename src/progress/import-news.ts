import type { Attempt } from './attempt.ts';
import { mergeAttempts } from './merge.ts';

/** What an import brings to the attempts that are here. */
export interface ImportNews {
  /** The attempts that change or are new, as they are to be kept. */
  readonly attempts: readonly Attempt[];
  /** How many were not here at all. */
  readonly fresh: number;
  /** How many were under way here and are finished now. */
  readonly completed: number;
  /** How many others gained something. */
  readonly updated: number;
  /** How many brought nothing. */
  readonly known: number;
  /** Why some are not taken, each in a sentence. */
  readonly refused: readonly string[];
}

/** The same whichever order an object's properties stand in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Merges attempts that come in with those that are here; neither side loses anything. */
export function importNews(here: readonly Attempt[], incoming: readonly Attempt[]): ImportNews {
  const kept = new Map(here.map((attempt) => [attempt.id, attempt]));
  const changed = new Map<string, Attempt>();
  const refused: string[] = [];
  const counts = { fresh: 0, completed: 0, updated: 0, known: 0 };
  for (const attempt of incoming) {
    const before = kept.get(attempt.id);
    if (before && before.lesson !== attempt.lesson) {
      refused.push(`attempt \`${attempt.id}\` of \`${attempt.lesson}\` is one of \`${before.lesson}\` here`);
      continue;
    }
    const after = before ? mergeAttempts(before, attempt) : attempt;
    if (before && canonical(before) === canonical(after)) counts.known++;
    else {
      if (!before) counts.fresh++;
      else if (before.finished === undefined && after.finished !== undefined) counts.completed++;
      else counts.updated++;
      kept.set(attempt.id, after);
      changed.set(attempt.id, after);
    }
  }
  return { attempts: [...changed.values()], ...counts, refused };
}

/** So many reasons are told; a damaged file may have thousands. */
const MOST_REASONS = 5;

function reasonsText(reasons: readonly string[]): string {
  const told = reasons.slice(0, MOST_REASONS).join('; ');
  return reasons.length > MOST_REASONS ? `${told}; and ${reasons.length - MOST_REASONS} more` : told;
}

/**
 * What came in, in a sentence or two: `2 new attempts were imported, 1 was here already.`
 * @param leftOut what could not be read, each in a sentence
 */
export function importText(
  { fresh, completed, updated, known, refused }: ImportNews,
  leftOut: readonly string[],
): string {
  const counts: readonly (readonly [number, string, string])[] = [
    [fresh, 'attempt is new', 'attempts are new'],
    [completed, 'is finished now', 'are finished now'],
    [updated, 'was brought up to date', 'were brought up to date'],
    [known, 'was here already', 'were here already'],
  ];
  const came = counts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
  const reasons = [...leftOut, ...refused];
  return [
    came.length === 0
      ? 'Nothing was imported.'
      : fresh + completed + updated === 0
        ? `Nothing new: ${came.join()}.`
        : `Imported: ${came.join(', ')}.`,
    ...(reasons.length > 0 ? [`Left out: ${reasonsText(reasons)}.`] : []),
  ].join(' ');
}

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
  const counts = { fresh: 0, completed: 0, updated: 0, known: 0 };
  for (const attempt of incoming) {
    const before = kept.get(attempt.id);
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
  return { attempts: [...changed.values()], ...counts };
}

/**
 * What came in, in one sentence.
 * @param leftOut what could not be read, each in a sentence
 */
export function importText({ fresh, completed, updated, known }: ImportNews, leftOut: readonly string[]): string {
  const came = [
    `${fresh} ${fresh === 1 ? 'attempt' : 'attempts'} new`,
    `${completed} completed`,
    ...(updated > 0 ? [`${updated} brought up to date`] : []),
    `${known} known already`,
  ];
  return `${came.join(', ')}; ${leftOut.length === 0 ? 'nothing was left out.' : `left out: ${leftOut.join('; ')}.`}`;
}

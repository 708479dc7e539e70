import type { Attempt, ItemAttempt } from './attempt.ts';
import type { ItemWords, LessonWords } from './item-words.ts';
import { byStart, percent, scoreOf } from './totals.ts';

const COLUMNS: readonly string[] = [
  'attempt',
  'lesson',
  'title',
  'quiz version',
  'started',
  'finished',
  'score',
  'of points',
  'percent',
  'passed',
  'item',
  'stem',
  'item version',
  'response',
  'item score',
  'of item points',
  'hints',
];

/** A field by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets do not show. */
function field(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A part of a response in words, and what a learner wrote as it is. */
function words(part: string, known: ItemWords | undefined): string {
  return known?.parts[part] ?? part;
}

/** @param known the item's words, of the version that was shown */
function row(attempt: Attempt, item: ItemAttempt, known: ItemWords | undefined): (string | number)[] {
  const { earned, points, share, passed } = scoreOf(attempt);
  const response = Object.entries(item.response).map(
    ([part, given]) => `${words(part, known)}: ${words(given, known)}`,
  );
  return [
    attempt.id,
    attempt.lesson,
    attempt.title,
    attempt.version,
    attempt.started,
    attempt.finished ?? '',
    earned,
    points,
    percent(share),
    passed ? 'yes' : 'no',
    item.id,
    known?.stem ?? '',
    item.version,
    response.join('; '),
    item.earned ?? 0,
    item.points,
    item.hints,
  ];
}

/**
 * Finished attempts as CSV, one row for each item's response, the oldest attempt first. It begins with a byte order mark: without
 * one, Excel takes the text for its own code page and not for UTF-8.
 * @param lessons say stems and options in words; where an item's words are not known, or are others since, its ids stand
 */
export function toCsv(attempts: readonly Attempt[], lessons: LessonWords = new Map()): string {
  const finished = attempts.filter((attempt) => attempt.finished !== undefined).toSorted(byStart);
  const rows = finished.flatMap((attempt) => {
    const known = lessons.get(attempt.lesson) ?? [];
    return attempt.items.map((item) =>
      row(
        attempt,
        item,
        known.find(({ id, version }) => id === item.id && version === item.version),
      ),
    );
  });
  return `\uFEFF${[COLUMNS, ...rows].map((fields) => `${fields.map(field).join(',')}\r\n`).join('')}`;
}

import type { Attempt, ItemAttempt } from './attempt.ts';
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

function row(attempt: Attempt, item: ItemAttempt): (string | number)[] {
  const { earned, points, share, passed } = scoreOf(attempt);
  const response = Object.entries(item.response).map(([part, given]) => `${part}: ${given}`);
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
 */
export function toCsv(attempts: readonly Attempt[]): string {
  const finished = attempts.filter((attempt) => attempt.finished !== undefined).toSorted(byStart);
  const rows = finished.flatMap((attempt) => attempt.items.map((item) => row(attempt, item)));
  return `\uFEFF${[COLUMNS, ...rows].map((fields) => `${fields.map(field).join(',')}\r\n`).join('')}`;
}

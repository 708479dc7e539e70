import type { CheckedLesson } from '../check/check-lesson.ts';
import type { TrackerRow } from '../lesson/lesson.ts';
import { edit, type Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';

/** What a cell may say of something that is not there. */
const NOTHINGS = ['—', 'none', 'None', 'NXDOMAIN', 'NODATA'];

/** Breaks the tracker: every cell becomes what others of its row and its column say, and what none says; every column another moment. */
export function breakTracker({ lesson: { execution } }: CheckedLesson): Mutation[] {
  const { rows = [], columns = [] } = execution?.tracker ?? {};
  const values = (row: TrackerRow, column: number, own: string): Set<string> =>
    new Set([
      ...row.cells.map(({ text }) => text),
      ...rows.map(({ cells }) => cells[column]?.text ?? ''),
      ...NOTHINGS,
      otherWord(own),
    ]);
  const cells = rows.flatMap((row) =>
    row.cells.flatMap(({ text, place }, at) =>
      [...values(row, at, text)].filter((value) => value !== text).map((value) => edit('a cell', place, value)),
    ),
  );
  const moments = columns.flatMap(({ place, step }) =>
    [step === 'final' ? 'Start' : 'Final', `After step ${step === 'final' ? 1 : step + 1}`].map((label) =>
      edit('a step number', place, label),
    ),
  );
  return [...cells, ...moments];
}

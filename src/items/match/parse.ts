import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { meansCell } from '../../model/cell.ts';
import { placeOf, prose } from '../../lesson/prose.ts';
import { evenRows, headers } from '../../lesson/table.ts';
import { isPairTable, type Match, type Row, type Target, targetsOf } from './match.ts';
import { parseLine } from './parse-row.ts';

const MOST_ROWS = 12;

interface Read {
  readonly rows: readonly Row[];
  readonly extras: readonly Target[];
}

type Report = (rule: string, at: Place, message: string, help: string, related?: Diagnostic['related']) => void;

/** Rows that cannot be told apart, and rows that are held to their targets in another way than those above. */
function compareRows(rows: readonly Row[], problem: Report): void {
  for (const [at, { id, place }] of rows.entries()) {
    const twin = rows.slice(0, at).find((other) => other.id === id);
    if (twin === undefined) continue;
    const related = [{ place: twin.place, label: 'the first one' }];
    problem('duplicate-option', place, 'two rows say the same', 'change one, or take it out', related);
  }
  const [first, ...others] = rows.filter(({ proving }) => proving.kind !== 'asserted');
  const other = others.find(({ proving }) => proving.kind !== first?.proving.kind);
  if (first === undefined || other === undefined) return;
  const kind = (row: Row): string => (row.proving.kind === 'moment' ? 'names a moment' : 'asks for a value');
  const related = [{ place: first.place, label: `the first row ${kind(first)}` }];
  const help = 'write two items; in one table all rows name moments, or all ask for values';
  problem('bad-item', other.place, `this row ${kind(other)}, and so does not go with the first`, help, related);
}

/** Targets that a reader would call the same: they differ by what a reader's words are not held to. */
function compareTargets(read: Read, problem: Report): void {
  const targets = targetsOf(read);
  for (const [at, { words, place }] of targets.entries()) {
    const twin = targets
      .slice(0, at)
      .find((other) => meansCell(words, other.words, false) || meansCell(other.words, words, false));
    if (twin === undefined) continue;
    const related = [{ place: twin.place, label: `\`${twin.words}\` here` }];
    problem(
      'duplicate-option',
      place,
      'two targets of this item say the same',
      'write them in one way, or take one out',
      related,
    );
  }
}

/** Whether there is something to choose. */
function countParts({ rows, extras }: Read, place: Place, problem: Report): void {
  if (rows.length < 2) {
    const help = 'write a row for each thing that is to be matched, with the target that fits in its second cell';
    problem('no-options', place, 'this item has less than two rows', help);
  } else if (targetsOf({ rows, extras }).length < 2) {
    problem('no-options', place, 'every row of this item has the same target', 'give rows different ones');
  }
}

/** What of the targets that fit no row cannot be held against the rows, or says the same as one that fits. */
function checkExtras({ rows, extras }: Read, problem: Report): void {
  const byValue = rows.some(({ proving }) => proving.kind === 'value');
  for (const { id, place, braces } of extras) {
    const twin = rows.find(({ target }) => target.id === id)?.target;
    if (twin !== undefined) {
      const related = [{ place: twin.place, label: 'fits here' }];
      const message = 'this target stands in a row of its own, and fits another';
      problem('duplicate-option', place, message, 'change it, or take it out', related);
    } else if (byValue && braces[0] !== undefined) {
      const message = 'nothing asks these braces: the values in the first column are held against the words';
      problem('bad-item', braces[0].place, message, 'take the braces out');
    }
  }
}

/** Reads a written item as a match; undefined where it is not one. */
export function parseMatch(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item?: Match; readonly problems: readonly Diagnostic[] } {
  const [table, second] = blocks.filter(isPairTable);
  const even = table === undefined ? { rows: [], problems: [] } : evenRows(source, table);
  const lines = even.rows.map((row) => parseLine(source, row));
  const problems = [...even.problems, ...lines.flatMap((line) => ('problem' in line ? [line.problem] : []))];
  const problem: Report = (rule, at, message, help, related) => {
    problems.push({ rule, severity: 'error', message, place: at, help, ...(related ? { related } : {}) });
  };
  const rows = lines.flatMap((line) => ('row' in line ? [line.row] : []));
  const extras = lines.flatMap((line) => ('extra' in line ? [line.extra] : []));
  if (second !== undefined)
    problem('bad-item', placeOf(source, second.children[0] ?? second), 'this is a second table', 'join the two');
  // A line that could not be read was told; what is said of the others then may be wrong.
  const count = rows.length + extras.length;
  if (problems.length === 0 && count > MOST_ROWS) {
    // They are not held against each other, all with all, where they are very many.
    problem('too-much', place, `this item has ${count} rows, and the most is ${MOST_ROWS}`, 'take some out');
  } else if (problems.length === 0) {
    compareRows(rows, problem);
    compareTargets({ rows, extras }, problem);
    checkExtras({ rows, extras }, problem);
    countParts({ rows, extras }, place, problem);
  }
  if (problems.length > 0 || table === undefined) return { problems };
  const [left = '', right = ''] = headers(table);
  const body = blocks.filter((node) => node !== table);
  return {
    item: {
      type: 'match',
      id,
      place,
      settings,
      stem,
      body: prose(source, body, place),
      hints,
      heads: [left, right],
      rows,
      extras,
    },
    problems,
  };
}

import type { SortedMap } from './sorted-map.ts';
import { compareMaps, emptyMap } from './sorted-map.ts';

/**
 * Objects of one kind by their key. Never changed: each change is a new table, which shares what it has not changed, so
 * that a change costs what it touches and not what is there.
 */
export interface Table<T> {
  readonly rows: SortedMap<T>;
  /** Each row's key under each of its marks, so that rows can be found by more than their key. */
  readonly marked: SortedMap<string>;
  marksOf(row: T): readonly string[];
}

/**
 * A table without rows.
 * @param marksOf what rows are found by, other than their key: `ip 10.1.1.5`
 */
export function emptyTable<T>(marksOf: (row: T) => readonly string[]): Table<T> {
  return { rows: emptyMap(), marked: emptyMap(), marksOf };
}

/** The row at a key, if there is one. */
export function row<T>(table: Table<T>, key: string): T | undefined {
  return table.rows.get(key);
}

/** All rows, in the order of their keys: namespace, then name. */
export function rowsOf<T>(table: Table<T>): readonly T[] {
  return table.rows.valuesArray();
}

/** How many rows there are. */
export function countOf<T>(table: Table<T>): number {
  return table.rows.size;
}

/** The rows with a mark, in the order of their keys; the others are not looked at. */
export function rowsMarked<T>(table: Table<T>, mark: string): readonly T[] {
  return table.marked.getRange(entry(mark, ''), entry(mark, last)).flatMap(([, key]) => {
    const found = row(table, key);
    return found === undefined ? [] : [found];
  });
}

/** The rows that have every one of some marks, in the order of their keys; looked for under the mark that fewest rows have. */
export function rowsMarkedByAll<T>(table: Table<T>, marks: readonly string[]): readonly T[] {
  return rowsMarked(table, rarest(table, marks)).filter((one) => {
    const own = table.marksOf(one);
    return marks.every((mark) => own.includes(mark));
  });
}

/** The table with these rows added or replaced. */
export function withRows<T>(table: Table<T>, rows: Iterable<readonly [string, T]>): Table<T> {
  const next = { ...table, rows: table.rows.clone(), marked: table.marked.clone() };
  for (const [key, value] of rows) {
    remark(next, key, next.rows.get(key), value);
    next.rows.set(key, value);
  }
  return next;
}

/** The table without the rows at these keys; the same table where none of them is in it. */
export function withoutRows<T>(table: Table<T>, keys: readonly string[]): Table<T> {
  const found = keys.filter((key) => table.rows.has(key));
  if (found.length === 0) return table;
  const next = { ...table, rows: table.rows.clone(), marked: table.marked.clone() };
  for (const key of found) {
    remark(next, key, next.rows.get(key), undefined);
    next.rows.delete(key);
  }
  return next;
}

/** One row that two tables do not share: added (no `before`), removed (no `after`) or replaced. */
export interface RowChange<T> {
  readonly key: string;
  readonly before?: T;
  readonly after?: T;
}

/**
 * What differs between two tables, removals first, each in the order of keys. Rows are compared by identity, as unchanged
 * rows are shared.
 */
export function tableChanges<T>(before: Table<T>, after: Table<T>): readonly RowChange<T>[] {
  if (before === after) return [];
  const changes: RowChange<T>[] = [];
  compareMaps(before.rows, after.rows, (key, old, now) => changes.push({ key, before: old, after: now }));
  // The trees are gone through by their shape, which says nothing to a reader.
  changes.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return [
    ...changes.filter((change) => change.after === undefined),
    ...changes.filter((change) => change.after !== undefined),
  ];
}

/** Above every character that a key can have. */
const last = '\uffff';

function entry(mark: string, key: string): string {
  return `${mark}\n${key}`;
}

/** Goes through all marks side by side and stops at the first that ends, so that a mark of many rows costs no more. */
function rarest<T>(table: Table<T>, marks: readonly string[]): string {
  const all = marks.map((mark) => ({ mark, keys: table.marked.keys(entry(mark, '')) }));
  for (;;) {
    for (const { mark, keys } of all) {
      const { done, value } = keys.next();
      if (done === true || !value.startsWith(entry(mark, ''))) return mark;
    }
  }
}

function remark<T>(table: Table<T>, key: string, before: T | undefined, after: T | undefined): void {
  const old = new Set(before === undefined ? [] : table.marksOf(before));
  const now = new Set(after === undefined ? [] : table.marksOf(after));
  for (const mark of old) if (!now.has(mark)) table.marked.delete(entry(mark, key));
  for (const mark of now) if (!old.has(mark)) table.marked.set(entry(mark, key), key);
}

/** Objects of one kind by their key, in the order in which they were made. Never changed: each change is a new table. */
export interface Table<T> {
  readonly rows: ReadonlyMap<string, T>;
}

/** A table without rows. */
export function emptyTable<T>(): Table<T> {
  return { rows: new Map() };
}

/** The row at a key, if there is one. */
export function row<T>(table: Table<T>, key: string): T | undefined {
  return table.rows.get(key);
}

/** All rows, oldest first. */
export function rowsOf<T>(table: Table<T>): readonly T[] {
  return [...table.rows.values()];
}

/** The table with these rows added or replaced; a replaced row keeps its place. One copy, however many rows. */
export function withRows<T>(table: Table<T>, rows: Iterable<readonly [string, T]>): Table<T> {
  const next = new Map(table.rows);
  for (const [key, value] of rows) next.set(key, value);
  return { rows: next };
}

/** The table without the rows at these keys; the same table where none of them is in it. */
export function withoutRows<T>(table: Table<T>, keys: readonly string[]): Table<T> {
  if (!keys.some((key) => table.rows.has(key))) return table;
  const next = new Map(table.rows);
  for (const key of keys) next.delete(key);
  return { rows: next };
}

/** One row that two tables do not share: added (no `before`), removed (no `after`) or replaced. */
export interface RowChange<T> {
  readonly key: string;
  readonly before?: T;
  readonly after?: T;
}

/** What differs between two tables, removals first; rows are compared by identity, as unchanged rows are shared. */
export function tableChanges<T>(before: Table<T>, after: Table<T>): readonly RowChange<T>[] {
  if (before === after) return [];
  const changes: RowChange<T>[] = [];
  for (const [key, value] of before.rows) {
    if (!after.rows.has(key)) changes.push({ key, before: value });
  }
  for (const [key, value] of after.rows) {
    const old = before.rows.get(key);
    if (old !== value) changes.push({ key, before: old, after: value });
  }
  return changes;
}

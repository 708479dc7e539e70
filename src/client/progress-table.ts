import type { Access } from './progress-access.ts';

const UNREADABLE = 'Some progress could not be read. It is not lost: the progress page has it to download.';

/** One kind of record, in the database or, where that fails, in memory. */
export interface Table<Value> {
  /** The records of a lesson, or all. */
  read(lesson?: string): Promise<Value[]>;
  /** Writes what becomes of a lesson's records, in one transaction, so that no other tab comes between. */
  write(lesson: string, change: (kept: readonly Value[]) => Value): Promise<Value>;
  /** Whether the newest state of a thing could not be written. */
  isInMemory(value: Value): boolean;
  /** Forgets what could not be written. */
  forget(): void;
}

/**
 * @param name of the object store
 * @param key tells which records are states of one thing
 * @param is whether a record can be read; one that cannot be is put aside before it would be overwritten
 */
export function openTable<Value extends { readonly lesson: string }>(
  { tried, tell, channel }: Access,
  name: string,
  key: (value: Value) => string,
  is: (record: unknown) => record is Value,
  merge: (a: Value | undefined, b: Value) => Value,
): Table<Value> {
  // What could not be written.
  const memory = new Map<string, Value>();
  const whole = (records: readonly unknown[] = [], lesson?: string): Value[] => {
    const good = records.filter(is);
    if (good.length < records.length) tell(UNREADABLE);
    const all = new Map(memory);
    for (const value of good) all.set(key(value), merge(all.get(key(value)), value));
    return [...all.values()].filter((value) => !lesson || value.lesson === lesson);
  };
  const read = async (lesson?: string): Promise<Value[]> =>
    whole(await tried((open) => open.getAllFromIndex(name, 'lesson', lesson)), lesson);
  return {
    isInMemory: (value) => memory.has(key(value)),
    forget: () => memory.clear(),
    read,
    write: async (lesson, change) => {
      const written = await tried(async (open) => {
        const transaction = open.transaction([name, 'aside'], 'readwrite');
        const records = transaction.objectStore(name);
        const kept = whole(await records.index('lesson').getAll(lesson), lesson);
        const value = change(kept);
        const old: unknown = await records.get(key(value));
        await Promise.all([
          old === undefined || is(old) || transaction.objectStore('aside').add(old),
          (kept.includes(value) && !memory.has(key(value))) || records.put(value),
          transaction.done,
        ]);
        memory.delete(key(value));
        channel?.postMessage(name);
        return value;
      });
      if (written) return written;
      const value = change(await read(lesson));
      memory.set(key(value), value);
      return value;
    },
  };
}

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many levels of lists and objects a document may have; what the API itself asks for has far fewer. */
export const mostLevels = 50;

/** Whether data is nested deeper than that. Goes level by level, so that no depth is too deep to tell. */
export function isDeep(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; level.size > 0; depth += 1) {
    const inner = [...level].filter((item) => typeof item === 'object' && item !== null);
    if (inner.length > 0 && depth >= mostLevels) return true;
    level = new Set(inner.flatMap((item): unknown[] => Object.values(item ?? {})));
  }
  return false;
}

/** The value without fields that are null: to the API, null is the same as left out. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutNulls(field)]));
}

/** Whether two pieces of plain data are the same, the order of an object's fields aside. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameData(a[key], b[key]));
}

/** What Go's JSON decoder calls a value in its errors. */
export function jsonKind(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isInteger(value)) return `number ${value}`;
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

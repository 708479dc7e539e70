import { isFields, sameData } from '../../api/json.ts';

/** One step of a JSON patch (RFC 6902). */
export interface Operation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

const names = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

/** Whether plain data is a JSON patch: a list of operations, each with what it needs. */
export function isJsonPatch(data: unknown): data is readonly Operation[] {
  return (
    Array.isArray(data) &&
    data.every((item: unknown) => {
      if (!isFields(item) || !names.includes(String(item['op'])) || !isPointer(item['path'])) return false;
      return item['op'] === 'move' || item['op'] === 'copy' ? isPointer(item['from']) : true;
    })
  );
}

function isPointer(path: unknown): boolean {
  return typeof path === 'string' && (path === '' || path.startsWith('/'));
}

/** How many letters of names and values an object may have while it is patched. */
export const mostPatched = 100_000;

/**
 * A document after every operation, in order; undefined where one of them does not apply. Copies share what they copy,
 * so each is counted: a dozen copies of copies are thousands of objects to whoever walks over them.
 */
export function jsonPatched(
  document: unknown,
  operations: readonly Operation[],
): { readonly document: unknown } | 'too large' | undefined {
  let next = document;
  let left = mostPatched - lettersOf(document, mostPatched);
  for (const operation of operations) {
    const { op, from = '', value } = operation;
    const added = op === 'copy' ? valueAt(next, keysOf(from))?.value : op === 'move' ? undefined : value;
    left -= lettersOf(added, left);
    if (left < 0) return 'too large';
    const done = applied(next, operation);
    if (done === undefined) return undefined;
    next = done.document;
  }
  return { document: next };
}

/** How many letters the names and values within a value have, each value counted as one more; stops beyond a most. */
function lettersOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return String(value ?? '').length + 1;
  let letters = 1;
  for (const [name, inner] of Object.entries(value)) {
    letters += (Array.isArray(value) ? 0 : name.length) + lettersOf(inner, most - letters);
    if (letters > most) break;
  }
  return letters;
}

type Done = { readonly document: unknown } | undefined;

function applied(document: unknown, { op, path, from = '', value }: Operation): Done {
  const keys = keysOf(path);
  if (op === 'add') return changed(document, keys, 'add', value);
  if (op === 'remove') return changed(document, keys, 'remove');
  if (op === 'replace') return changed(document, keys, 'replace', value);
  const source = op === 'test' ? valueAt(document, keys) : valueAt(document, keysOf(from));
  if (op === 'test') return sameData(source?.value, value) ? { document } : undefined;
  if (source === undefined) return undefined;
  const rest = op === 'move' ? changed(document, keysOf(from), 'remove') : { document };
  return rest === undefined ? undefined : changed(rest.document, keys, 'add', source.value);
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(document: unknown, keys: readonly string[]): { readonly value: unknown } | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return { value: document };
  if (Array.isArray(document)) {
    const at = indexOf(key, document.length - 1);
    return at === undefined ? undefined : valueAt(document[at], rest);
  }
  return isFields(document) && Object.hasOwn(document, key) ? valueAt(document[key], rest) : undefined;
}

/** The document with one place changed; the way to it must be there. */
function changed(document: unknown, keys: readonly string[], how: 'add' | 'remove' | 'replace', value?: unknown): Done {
  const [key, ...rest] = keys;
  if (key === undefined) return how === 'remove' ? undefined : { document: value };
  if (Array.isArray(document)) return changedList(document, key, rest, how, value);
  if (!isFields(document)) return undefined;
  const there = Object.hasOwn(document, key);
  if (rest.length > 0) {
    const inner = there ? changed(document[key], rest, how, value) : undefined;
    return inner === undefined ? undefined : { document: { ...document, [key]: inner.document } };
  }
  if (how !== 'add' && !there) return undefined;
  if (how !== 'remove') return { document: { ...document, [key]: value } };
  return { document: Object.fromEntries(Object.entries(document).filter(([name]) => name !== key)) };
}

function changedList(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  how: 'add' | 'remove' | 'replace',
  value: unknown,
): Done {
  const adds = how === 'add' && rest.length === 0;
  const at = adds && key === '-' ? list.length : indexOf(key, adds ? list.length : list.length - 1);
  if (at === undefined) return undefined;
  if (adds) return { document: list.toSpliced(at, 0, value) };
  if (rest.length === 0) return { document: how === 'remove' ? list.toSpliced(at, 1) : list.with(at, value) };
  const inner = changed(list[at], rest, how, value);
  return inner === undefined ? undefined : { document: list.with(at, inner.document) };
}

function indexOf(key: string, last: number): number | undefined {
  return /^(0|[1-9]\d{0,5})$/.test(key) && Number(key) <= last ? Number(key) : undefined;
}

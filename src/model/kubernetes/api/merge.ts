import { isFields, sameData } from './json.ts';

/** The field by which the items of a list are told apart; a list of anything else is replaced as a whole. */
const itemKeys: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ports: ['containerPort', 'port'],
    containers: ['name'],
    initContainers: ['name'],
    env: ['name'],
    volumes: ['name'],
    volumeMounts: ['mountPath'],
    ownerReferences: ['uid'],
  }),
);

/** A Deployment's strategy: its fields go together, so that those of another type do not stay behind. */
const wholeField = 'strategy';

/**
 * The next version of a live object when a manifest is applied again: the manifest's fields as it has them, what the last
 * manifest had and this one leaves out removed, and what only the server or others set kept.
 */
export function applyMerge(live: unknown, last: unknown, next: unknown, field = ''): unknown {
  if (isFields(live) && isFields(next)) {
    const before = isFields(last) ? last : {};
    const kept = Object.entries(live).filter(
      ([key]) => Object.hasOwn(next, key) || (field !== wholeField && !Object.hasOwn(before, key)),
    );
    const merged = Object.entries(next).map(([key, value]) => [key, applyMerge(live[key], before[key], value, key)]);
    return Object.fromEntries([...kept, ...merged]);
  }
  const key = itemKey(field, live, next);
  if (key === undefined || !Array.isArray(live) || !Array.isArray(next)) return next;
  const before: readonly unknown[] = Array.isArray(last) ? last : [];
  const others = live.filter((_, i) => !hasTwin(live, i, next, key) && !hasTwin(live, i, before, key));
  const merged = next.map((item, i) => applyMerge(twin(next, i, live, key), twin(next, i, before, key), item));
  return [...merged, ...others];
}

/** A live object with a patch laid over it: null removes a field. Lists are merged item by item where `strategic`. */
export function patchMerge(live: unknown, patch: unknown, strategic: boolean, field = ''): unknown {
  if (isFields(patch)) {
    const base = isFields(live) ? live : {};
    const kept = Object.entries(base).filter(([key]) => !Object.hasOwn(patch, key));
    const set = Object.entries(patch).filter(([, value]) => value !== null);
    return Object.fromEntries([
      ...kept,
      ...set.map(([key, value]) => [key, patchMerge(base[key], value, strategic, key)]),
    ]);
  }
  const key = itemKey(field, live, patch);
  if (!strategic || key === undefined || !Array.isArray(live) || !Array.isArray(patch)) return patch;
  const merged = live.map((item: unknown, i) => patchMerge(item, twin(live, i, patch, key) ?? {}, true));
  return [...merged, ...patch.filter((_, i) => !hasTwin(patch, i, live, key))];
}

function itemKey(field: string, live: unknown, next: unknown): string | undefined {
  const items: readonly unknown[] = [...(Array.isArray(live) ? live : []), ...(Array.isArray(next) ? next : [])];
  return itemKeys.get(field)?.find((key) => items.every((item) => isFields(item) && item[key] !== undefined));
}

/** The item of a list that answers to one of another list: of several with its key, such as a port over two protocols, the nth to the nth. */
function twin(items: readonly unknown[], at: number, list: readonly unknown[], key: string): unknown {
  const isSame = (other: unknown) => isFields(other) && sameData(valueOf(items[at], key), other[key]);
  return list.filter(isSame)[items.slice(0, at).filter(isSame).length];
}

function hasTwin(items: readonly unknown[], at: number, list: readonly unknown[], key: string): boolean {
  return twin(items, at, list, key) !== undefined;
}

function valueOf(item: unknown, key: string): unknown {
  return isFields(item) ? item[key] : undefined;
}

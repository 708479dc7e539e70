type Group = { readonly [key: string]: unknown };

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys that a patch takes away though the target does not have them, each by its path. */
export function takenFromNothing(
  target: unknown,
  patch: unknown,
): { readonly path: string[]; readonly known: string[] }[] {
  if (!isGroup(patch)) return [];
  const group = isGroup(target) ? target : {};
  return Object.entries(patch).flatMap(([key, value]) => {
    if (value === null) return Object.hasOwn(group, key) ? [] : [{ path: [key], known: Object.keys(group) }];
    const below = Object.hasOwn(group, key) ? group[key] : undefined;
    return takenFromNothing(below, value).map(({ path, known }) => ({ path: [key, ...path], known }));
  });
}

/** JSON Merge Patch (RFC 7386): groups are merged, `null` takes a key away, anything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isGroup(patch)) return patch;
  const merged = new Map(Object.entries(isGroup(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

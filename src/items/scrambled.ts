/**
 * Parts in an order that gives no key away: by their ids, which are made from their texts, so it is the same in every build.
 * Where that happens to be the order they are written in, the first goes to the end.
 */
export function scrambled<Part extends { readonly id: string }>(written: readonly Part[]): readonly Part[] {
  const byId = written.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return byId.every((part, at) => part === written[at]) ? [...byId.slice(1), ...byId.slice(0, 1)] : byId;
}

/** How many names a sentence lists before it cuts the list short. */
const most = 6;

/** Names as a sentence lists them: `a, b and c`; a long list is cut short and says how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  return listedAll(rest > 0 ? [...shown, `${rest.toLocaleString('en')} more`] : shown);
}

/** Names as a sentence lists them, however many: what an author can choose from. */
export function listedAll(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 Pod`, `2 Pods`: a number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** The word for one or for many, by how many there are. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** What people write who come from another language, and how a claim says it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  len: 'write `size(…)`',
  length: 'write `size(…)`',
  count: 'write `size(…)`',
  contains: 'of a list, write `"10.1.1.5" in list`; of a text, `text.contains("…")`',
  includes: 'write `"10.1.1.5" in list`',
  has: 'write `"10.1.1.5" in list`, or `!absent(…)`',
  every: 'write `list.all(x, …)`',
  some: 'write `list.exists(x, …)`',
  any: 'write `list.exists(x, …)`',
  find: 'write `list.filter(x, …)[0]`',
  is_empty: 'write `size(…) == 0`',
  isEmpty: 'write `size(…) == 0`',
  not: 'write `!(…)`',
};

/** How a claim says what a word says elsewhere. */
export function inOtherWords(word: string): string | undefined {
  return Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined;
}

/** How a claim asks whether something is there, where it is compared with `null`; undefined for another comparison. */
export function comparedWithNull(comparison: string): string | undefined {
  const [, asked, sign] = /^(.+?)\s*([=!]=)\s*null$/s.exec(comparison) ?? [];
  const [, turned, other] = /^null\s*([=!]=)\s*(.+)$/s.exec(comparison) ?? [];
  const operand = asked ?? other;
  if (operand === undefined) return undefined;
  return `write \`${(sign ?? turned) === '!=' ? '!' : ''}absent(${operand})\``;
}

function withArticle(type: string): string {
  return `${/^(?!uint)[aeiou]/i.test(type) ? 'an' : 'a'} ${type}`;
}

/** What to compare instead, where two values have no comparison: a field of a struct, or like with like. */
export function comparable(
  left: string,
  right: string,
  fields: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const struct = [left, right].find((type) => fields.has(type));
  const first = fields.get(struct ?? '')?.slice(0, 6) ?? [];
  if (struct === undefined)
    return left === right
      ? undefined
      : `compare like with like: this asks ${withArticle(left)} of ${withArticle(right)}`;
  return `compare one of its fields: ${first.map((field) => `\`.${field}\``).join(', ')}`;
}

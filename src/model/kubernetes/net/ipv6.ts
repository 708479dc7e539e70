import { parseIPv4 } from './ipv4.ts';

/** The eight 16-bit groups of an IPv6 address, or undefined where the text is not one. */
export function parseIPv6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const [first = '', last] = halves;
  const head = groups(first, last === undefined);
  const tail = groups(last ?? '', true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (last === undefined) return missing === 0 ? head : undefined;
  return missing < 1 ? undefined : [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** The address as RFC 5952 writes it: small letters, and the first longest run of zero groups as `::`. */
export function formatIPv6(value: readonly number[]): string {
  const texts = value.map((group) => group.toString(16));
  const zeros = longestZeros(value);
  if (zeros === undefined) return texts.join(':');
  return `${texts.slice(0, zeros.from).join(':')}::${texts.slice(zeros.from + zeros.length).join(':')}`;
}

/** The first longest run of two zeros or more. */
function longestZeros(value: readonly number[]): { readonly from: number; readonly length: number } | undefined {
  let longest: { readonly from: number; readonly length: number } | undefined;
  for (let from = 0; from < value.length; from += 1) {
    let length = 0;
    while (value[from + length] === 0) length += 1;
    if (length > Math.max(1, longest?.length ?? 0)) longest = { from, length };
  }
  return longest;
}

/** The groups of a part; only the end of an address may be four decimal bytes. */
function groups(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const result: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const v4 = isEnd && i === parts.length - 1 ? parseIPv4(part) : undefined;
    if (v4 !== undefined) result.push(Math.floor(v4 / 65536), v4 % 65536);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) result.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return result;
}

import { parseIPv4 } from './ipv4.ts';

/** The eight 16-bit groups of an IPv6 address, or undefined where the text is not one. */
export function parseIPv6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const head = groups(halves[0] ?? '');
  const tail = groups(halves[1] ?? '');
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : undefined;
  return missing < 1 ? undefined : [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

function groups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const result: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const v4 = i === parts.length - 1 ? parseIPv4(part) : undefined;
    if (v4 !== undefined) result.push(Math.floor(v4 / 65536), v4 % 65536);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) result.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return result;
}

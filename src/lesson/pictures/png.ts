import { letters, type Seen, viewOf } from './bytes.ts';

/** Length and name before a chunk's data, and the checksum behind it. */
const AROUND = 12;

/** Reads a PNG's chunks (PNG, third edition: 5.2, 5.3). */
export function readPng(bytes: Uint8Array): Seen | undefined {
  const view = viewOf(bytes);
  if (letters(bytes, 12, 16) !== 'IHDR' || bytes.length < 24) return undefined;
  const names: string[] = [];
  let at = 8;
  while (at + AROUND <= bytes.length) {
    const name = letters(bytes, at + 4, at + 8);
    names.push(name);
    at += view.getUint32(at) + AROUND;
    if (name === 'IEND') break;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    moves: names.includes('acTL'),
    tells: names.includes('eXIf'),
    ends: names.at(-1) === 'IEND' && at === bytes.length,
  };
}

import { letters, type Seen, viewOf } from './bytes.ts';

/** Markers that stand alone, without a length. */
const ALONE = /^(?:01|d[0-7])$/;
/** The start of a frame, of whichever coding; it says the size. */
const FRAME = /^c[0-35-79abdef]$/;
const SCAN = 0xda;

/** Reads a JPEG's segments up to its first scan (ITU-T T.81, B.1 and B.2). */
export function readJpeg(bytes: Uint8Array): Seen | undefined {
  const view = viewOf(bytes);
  let size: { readonly width: number; readonly height: number } | undefined;
  let tells = false;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = (bytes[at + 1] ?? 0).toString(16).padStart(2, '0');
    if (marker === 'ff' || ALONE.test(marker)) {
      at += marker === 'ff' ? 1 : 2;
      continue;
    }
    if (FRAME.test(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 'e1' && letters(bytes, at + 4, at + 8) === 'Exif') tells = true;
    at += 2 + view.getUint16(at + 2);
  }
  if (size === undefined || bytes[at + 1] !== SCAN) return undefined;
  return { ...size, moves: false, tells, ends: bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9 };
}

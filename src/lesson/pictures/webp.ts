import { letters, type Seen, viewOf } from './bytes.ts';

const MOVES = 0x02;
const TELLS = 0x08;

function sizeOf(bytes: Uint8Array, view: DataView): readonly [width: number, height: number] | undefined {
  switch (letters(bytes, 12, 16)) {
    case 'VP8 ':
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
    default:
      return undefined;
  }
}

/** Reads a WebP's header (RFC 9649, 2.3 to 2.7). */
export function readWebp(bytes: Uint8Array): Seen | undefined {
  const view = viewOf(bytes);
  const size = bytes.length < 30 ? undefined : sizeOf(bytes, view);
  if (size === undefined) return undefined;
  const flags = letters(bytes, 12, 16) === 'VP8X' ? (bytes[20] ?? 0) : 0;
  return {
    width: size[0],
    height: size[1],
    moves: (flags & MOVES) !== 0,
    tells: (flags & TELLS) !== 0,
    ends: view.getUint32(4, true) + 8 === bytes.length,
  };
}

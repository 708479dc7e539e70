import { letters, type Seen } from './bytes.ts';
import { readJpeg } from './jpeg.ts';
import { sizeProblem } from './picture.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** A kind of picture by the name its file ends with. */
interface Kind {
  readonly name: string;
  readonly ending: string;
  begins(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array): Seen | undefined;
}

const KINDS: readonly Kind[] = [
  {
    name: 'PNG',
    ending: '.png',
    begins: (bytes) => letters(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    read: readPng,
  },
  {
    name: 'JPEG',
    ending: '.jpg',
    begins: (bytes) => letters(bytes, 0, 3) === '\xff\xd8\xff',
    read: readJpeg,
  },
  {
    name: 'WebP',
    ending: '.webp',
    begins: (bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP',
    read: readWebp,
  },
];

/** A picture's size, or why it is not shown. */
export type ReadRaster =
  { readonly width: number; readonly height: number } | { readonly refused: string; readonly help: string };

function problemOf({ width, height, moves, tells, ends }: Seen): ReadRaster | undefined {
  if (!ends)
    return {
      refused: 'this file does not end where its picture ends: the picture is cut off, or there is more behind it',
      help: 'open it in a program for pictures, and save it again',
    };
  if (moves)
    return {
      refused: 'this picture moves, and nobody could stop it',
      help: 'save it as a picture that stands still',
    };
  if (tells)
    return {
      refused: 'this picture has Exif data: where, when and with what it was taken, and how it is to be turned',
      help: 'save it without, as programs do when they export for the Web',
    };
  const refused = sizeProblem(width, height);
  return refused === undefined ? undefined : { refused, help: 'make it smaller' };
}

/**
 * Reads a picture of pixels: its bytes, and not its name, say what it is.
 * @param name its file's name, for which `isPicture` holds
 */
export function readRaster(name: string, bytes: Uint8Array): ReadRaster {
  const ending = name.slice(name.lastIndexOf('.')).replace('.jpeg', '.jpg');
  const kind = KINDS.find((each) => each.begins(bytes));
  if (kind === undefined) {
    const named = KINDS.find((each) => each.ending === ending)?.name ?? '';
    return {
      refused: `this file is named as a ${named}, and does not begin as one`,
      help: 'put the picture itself here',
    };
  }
  if (kind.ending !== ending)
    return {
      refused: `this file is named as another kind of picture than it is: a ${kind.name}`,
      help: `let its name end with \`${kind.ending}\``,
    };
  const seen = kind.read(bytes);
  if (seen === undefined)
    return {
      refused: `this ${kind.name} cannot be read: what should say its size is not there`,
      help: 'open it in a program for pictures, and save it again',
    };
  return problemOf(seen) ?? { width: seen.width, height: seen.height };
}

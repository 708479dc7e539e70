import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRaster } from '../../src/lesson/pictures/raster.ts';
import { fromCamera, tinyPicture } from './tiny-pictures.ts';

/** Bytes with some of them written over. */
function patched(bytes: Buffer, at: number, ...values: readonly number[]): Buffer {
  bytes.set(values, at);
  return bytes;
}

function refused(name: string, bytes: Uint8Array): string {
  const read = readRaster(name, bytes);
  if (!('refused' in read)) throw new Error(`${name} was read`);
  expect(read.help).not.toBe('');
  return read.refused;
}

describe('a picture that programs write has its size', () => {
  test.each([
    ['a.png', 'plain.png', 3, 2],
    ['a.jpg', 'progressive.jpg', 3, 2],
    ['a.jpeg', 'progressive.jpg', 3, 2],
    ['a.webp', 'lossy.webp', 3, 2],
    ['a.webp', 'lossless.webp', 3, 2],
    ['a.webp', 'alpha-5-4.webp', 5, 4],
  ] as const)('%s as %s', (name, written, width, height) => {
    expect(readRaster(name, tinyPicture(written))).toEqual({ width, height });
  });

  test('and so has one in a part of a larger buffer', () => {
    const bytes = tinyPicture('plain.png');
    const larger = new Uint8Array([...Array<number>(7).fill(0), ...bytes, 1, 2, 3]);
    expect(readRaster('a.png', larger.subarray(7, 7 + bytes.length))).toEqual({ width: 3, height: 2 });
  });
});

const HTML = Buffer.from('<!doctype html><script>PWNED()</script>');
const ELSE = 'this file does not end where its picture ends: the picture is cut off, or there is more behind it';

describe('what is not the picture that it seems is refused', () => {
  test.each<[string, string, Buffer, string]>([
    ['HTML under the name', 'a.png', HTML, 'this file is named as a PNG, and does not begin as one'],
    ['nothing', 'a.jpg', Buffer.alloc(0), 'this file is named as a JPEG, and does not begin as one'],
    ['a GIF', 'a.webp', Buffer.from('GIF89a'), 'this file is named as a WebP, and does not begin as one'],
    ['a drawing', 'a.png', Buffer.from('<svg/>'), 'this file is named as a PNG, and does not begin as one'],
    [
      'another kind',
      'a.png',
      tinyPicture('progressive.jpg'),
      'this file is named as another kind of picture than it is: a JPEG',
    ],
    ['HTML behind a PNG', 'a.png', Buffer.concat([tinyPicture('plain.png'), HTML]), ELSE],
    ['HTML behind a JPEG', 'a.jpg', Buffer.concat([tinyPicture('progressive.jpg'), HTML]), ELSE],
    ['HTML behind a WebP', 'a.webp', Buffer.concat([tinyPicture('lossy.webp'), HTML]), ELSE],
    ['a PNG that is cut off', 'a.png', tinyPicture('plain.png').subarray(0, -4), ELSE],
    ['a JPEG that is cut off', 'a.jpg', tinyPicture('progressive.jpg').subarray(0, -20), ELSE],
    ['a PNG that moves', 'a.png', tinyPicture('moving.png'), 'this picture moves, and nobody could stop it'],
    ['a WebP that moves', 'a.webp', tinyPicture('moving.webp'), 'this picture moves, and nobody could stop it'],
    [
      'a giant',
      'a.png',
      patched(tinyPicture('plain.png'), 16, 0x7f, 0xff, 0xff, 0xff),
      'this picture is 2147483647 by 2 pixels, and the most allowed is 5000 each way',
    ],
    ['a PNG of no size', 'a.png', patched(tinyPicture('plain.png'), 16, 0, 0, 0, 0), 'this picture has no size'],
    [
      'a PNG without its first chunk',
      'a.png',
      patched(tinyPicture('plain.png'), 12, 0x69),
      'this PNG cannot be read: what should say its size is not there',
    ],
    [
      'a JPEG of nothing but its beginning',
      'a.jpg',
      Buffer.from('\xff\xd8\xff\xd9', 'latin1'),
      'this JPEG cannot be read: what should say its size is not there',
    ],
  ])('%s', (_, name, bytes, message) => {
    expect(refused(name, bytes)).toBe(message);
  });

  test.each([
    ['a.png', tinyPicture('exif.png')],
    ['a.jpg', fromCamera()],
    ['a.webp', tinyPicture('exif.webp')],
  ])('%s that says where it was taken', (name, bytes) => {
    expect(refused(name, bytes)).toContain('this picture has Exif data: where, when and with what it was taken');
  });

  test('whatever its bytes are, a picture is read or refused', () => {
    const pictures = (['plain.png', 'progressive.jpg', 'lossy.webp', 'lossless.webp', 'alpha-5-4.webp'] as const).map(
      (name) => [`a${name.slice(name.indexOf('.'))}`, tinyPicture(name)] as const,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.nat({ max: 700 }),
        ([name, bytes], changes, length) => {
          const bent = Buffer.from(bytes.subarray(0, length));
          for (const [at, value] of changes) if (bent.length > 0) bent[at % bent.length] = value;
          const read = readRaster(name, bent);
          if ('refused' in read) expect(read.help).not.toBe('');
          else expect(Math.max(read.width, read.height)).toBeLessThanOrEqual(5000);
        },
      ),
    );
  });
});

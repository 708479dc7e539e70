import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import type { LessonFile } from '../lesson/lesson-file.ts';
import { readRaster } from '../lesson/pictures/raster.ts';

/** What a lesson knows of a picture of pixels: its size, and what it is known by. */
export function rasterFile(name: string, bytes: Uint8Array): LessonFile {
  const read = readRaster(name, bytes);
  return 'refused' in read ? read : { raster: { ...read, hash: hash('sha256', bytes) } };
}

/**
 * A picture's bytes, for the site to publish. Throws where it became a link since it was checked.
 * @param file its absolute path
 */
export function readPicture(file: string): Uint8Array<ArrayBuffer> {
  if (!lstatSync(file).isFile()) throw new Error(`${file} is no file`);
  return new Uint8Array(readFileSync(file));
}

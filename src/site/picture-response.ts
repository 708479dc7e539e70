import { readPicture } from '../io/picture-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/**
 * A picture out of a lesson's folder.
 * @param file its absolute path
 */
export function pictureResponse(file: string): Response {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? '';
  return new Response(readPicture(file), { headers: { 'content-type': type } });
}

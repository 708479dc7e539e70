import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Puts the site's own pictures, and those of its lesson, into the page itself, as data.
 * @param folder absolute path of the folder that the site was built to
 */
export function inlineImages(html: string, folder: string): string {
  return html.replaceAll(
    /(<(?:img|link rel="icon")[^>]* (?:src|href)=")(\/[^"]+)"/g,
    (_, before: string, path: string) => {
      const data = readFileSync(join(folder, path)).toString('base64');
      return `${before}data:${TYPES[extname(path)] ?? ''};base64,${data}"`;
    },
  );
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LIST_NAME } from '../../worker/file-list.ts';

/** A file of the built site. */
export interface SiteFile {
  /** Its address under the site, as a link would have it: `kubernetes/` for that folder's `index.html`. */
  readonly address: string;
  readonly integrity: string;
  readonly bytes: number;
  /** The addresses of the built files that it names, where it is a page. */
  readonly names: readonly string[];
}

/** Pages for those who judge a lesson, and not for those who learn: the rules, and what lies beside each lesson as its receipt. */
const FOR_JUDGES = /^rules\/|^[^/]+\/[^/]+\/receipt(\/|\.json$)/;

/** All but the worker itself, what learners do not need, and what is not there for readers: source maps, and what a host reads and does not serve. */
function isKept(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (FOR_JUDGES.test(path)) return false;
  return path !== 'sw.js' && path !== LIST_NAME && !name.endsWith('.map') && /^[^.]+\./.test(name);
}

/** The integrity of some bytes, as `fetch` takes it. */
export function integrityOf(bytes: Uint8Array | string): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** Every file of a built site that is to be kept, in order of its address. */
export function readFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter(isKept)
    .map((path): SiteFile => {
      const bytes = readFileSync(join(folder, path));
      const named = path.endsWith('.html') ? bytes.toString('utf8').matchAll(/\/(_astro\/[^"'\s)?#,]+)/g) : [];
      return {
        address: encodeURI(path.replace(/(^|\/)index\.html$/, '$1')),
        integrity: integrityOf(bytes),
        bytes: bytes.length,
        names: [...new Set([...named].map((match) => match[1] ?? ''))],
      };
    })
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

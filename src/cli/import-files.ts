import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Source } from '../diagnostics/source.ts';

/** The largest file that is read, in bytes, and the most files. */
const LARGEST = 1_000_000;
const MOST_FILES = 2_000;

/** The files of an import, and what is said of those that are not read. */
export interface ImportFiles {
  readonly sources: readonly Source[];
  readonly refused: readonly string[];
}

/** A file's text with a line feed at each line's end; or why it is not read. */
function readText(path: string): { readonly text: string } | { readonly refused: string } {
  const info = lstatSync(path);
  if (info.isSymbolicLink()) return { refused: 'it is a link to another place' };
  if (!info.isFile()) return { refused: 'it is no file' };
  if (info.size > LARGEST) return { refused: `it has ${info.size} bytes, and the most is ${LARGEST}` };
  const bytes = readFileSync(path);
  if (bytes.includes(0) || bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { refused: 'it is not text; unpack it first if it is a package' };
  return {
    text: bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
}

/**
 * Reads what is to be imported: a file, or of a folder and those in it all files of a format.
 * @param asked the path as it was typed
 * @param from the folder where it was typed
 * @param wanted the names of the files that a folder is read for
 * @returns a sentence where there is nothing to read
 */
export function importFiles(asked: string, from: string, wanted: RegExp): ImportFiles | string {
  const path = resolve(from, asked);
  if (!existsSync(path)) return `there is no file or folder ${asked}`;
  const isFolder = lstatSync(path).isDirectory();
  const paths = isFolder ? filesIn(path) : [path];
  if (paths.length > MOST_FILES) return `the folder ${asked} has ${paths.length} files, and the most is ${MOST_FILES}`;
  const sources: Source[] = [];
  const refused: string[] = [];
  for (const each of paths) {
    const name = relative(from, each).split(sep).join('/');
    const read = isFolder && !wanted.test(each) ? { refused: 'it is no file of this format' } : readText(each);
    if ('text' in read) sources.push(new Source(name, read.text));
    else refused.push(`${name} is left out: ${read.refused}`);
  }
  return { sources, refused };
}

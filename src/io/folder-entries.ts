import { type Dirent, readdirSync } from 'node:fs';

/** What stands in a folder under a name. */
export interface FolderEntry {
  readonly name: string;
  /** Whether the name is not UTF-8: then its bytes that are not ASCII are written as `\xff`, and no path leads here. */
  readonly isMisnamed: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

function numbered(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
}

function entryOf(entry: Dirent<Buffer>): FolderEntry {
  const name = entry.name.toString('utf8');
  const isMisnamed = !Buffer.from(name).equals(entry.name);
  return {
    name: isMisnamed ? [...entry.name].map(numbered).join('') : name,
    isMisnamed,
    isFolder: entry.isDirectory(),
    isLink: entry.isSymbolicLink(),
  };
}

/** What stands in a folder, in the order of names, without what begins with a dot. */
export function folderEntries(path: string): readonly FolderEntry[] {
  return readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
    .map(entryOf)
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

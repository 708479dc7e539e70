/** The name of the list, beside the worker. */
export const LIST_NAME = 'offline.json';

/** Files that are kept together. */
export interface FileGroup {
  /** The size of its files, in bytes. */
  readonly bytes: number;
  /** What each file must be (`sha256-…`), by its address under the site; a folder's page has the folder's address. */
  readonly files: Readonly<Record<string, string>>;
}

/** Every file of a published site: by course, and under the empty name those that every page needs. */
export type FileList = Readonly<Record<string, FileGroup>>;

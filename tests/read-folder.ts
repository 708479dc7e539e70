import { resolve } from 'node:path';
import { readLessonFolder } from '../src/io/content-folder.ts';
import type { LessonFolder } from '../src/lesson/parse.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** The lesson that the project ships. */
export const GOOD_LESSON = 'content/kubernetes/headless-services';

/** Reads a lesson's folder, given relative to the project. */
export function readFolder(folder: string): LessonFolder {
  return readLessonFolder(PROJECT, resolve(PROJECT, 'content'), resolve(PROJECT, folder));
}

/** The same folder with some files changed, added, or (where the text is undefined) taken away. */
export function changed(folder: LessonFolder, files: Readonly<Record<string, string | undefined>>): LessonFolder {
  const all = new Map(folder.files);
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) all.delete(name);
    else all.set(name, { text });
  }
  return { ...folder, files: all };
}

/** A file's text. */
export function textOf(folder: LessonFolder, name: string): string {
  const file = folder.files.get(name);
  if (file === undefined || !('text' in file)) throw new Error(`no text in ${name}`);
  return file.text;
}

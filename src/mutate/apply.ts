import type { LessonFolder } from '../lesson/parse.ts';
import type { Mutation } from './mutation.ts';

/** The lesson's folder with a mutation made in it; throws where the file of an edit is not in the folder. */
export function applyMutation(folder: LessonFolder, { edits }: Mutation): LessonFolder {
  const name = edits[0].place.file.slice(folder.folder.length + 1);
  const file = folder.files.get(name);
  if (file === undefined || !('text' in file)) throw new Error(`there is no text ${name} in ${folder.folder}`);
  const lastFirst = edits.toSorted((a, b) => b.place.start.offset - a.place.start.offset);
  const text = lastFirst.reduce(
    (before, { place: { start, end }, replacement }) =>
      before.slice(0, start.offset) + replacement + before.slice(end.offset),
    file.text,
  );
  return { ...folder, files: new Map(folder.files).set(name, { text }) };
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { LessonFile } from '../lesson-file.ts';
import { readDrawing } from './drawing.ts';
import { isDrawing, isPicture, type Picture, pictureName } from './picture.ts';

/** A lesson's pictures: those that can be shown, the names of the others, and what is wrong with drawings. */
export interface ReadPictures {
  readonly pictures: readonly Picture[];
  readonly refused: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** Reads the pictures among a folder's files. Those of pixels were read with the folder, and so was what is wrong with them. */
export function readPictures(
  files: ReadonlyMap<string, LessonFile>,
  sources: ReadonlyMap<string, Source>,
): ReadPictures {
  const pictures: Picture[] = [];
  const refused: string[] = [];
  const problems: Diagnostic[] = [];
  for (const [name, file] of files) {
    const source = sources.get(name);
    if ('raster' in file) {
      const { width, height, hash } = file.raster;
      pictures.push({ name, width, height, content: hash });
    } else if (source !== undefined && isDrawing(name) && isPicture(name)) {
      const drawing = readDrawing(source);
      problems.push(...drawing.problems);
      if (drawing.size === undefined) refused.push(name);
      else pictures.push({ name, ...drawing.size, content: source.text });
    } else if (isPicture(name) || pictureName(name) !== undefined) refused.push(name);
  }
  return { pictures, refused, problems };
}

import { textId } from '../../items/text-id.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Picture } from '../../lesson/pictures/picture.ts';
import type { PicturesView } from './views.ts';

/** The name under which a picture is published in its lesson's folder: another one for each version of it. */
export function picturePath({ name, content }: Picture): string {
  const ending = name.lastIndexOf('.');
  return `${name.slice(0, ending)}.${textId(content)}${name.slice(ending)}`;
}

/**
 * A lesson's pictures, and where they come from.
 * @param path the absolute path of the lesson's folder
 */
export function picturesView({ id, pictures }: Lesson, path: string): PicturesView {
  return { id, path, files: pictures.map((each) => ({ name: each.name, path: picturePath(each) })) };
}

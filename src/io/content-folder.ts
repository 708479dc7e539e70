import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { LARGEST_FILE } from '../lesson/limits.ts';
import type { LessonFile } from '../lesson/lesson-file.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { PARTS } from '../lesson/parts.ts';
import { isDrawing, isPicture, LARGEST_PICTURE, LARGEST_PICTURES, pictureName } from '../lesson/pictures/picture.ts';
import { type FolderEntry, folderEntries } from './folder-entries.ts';
import { rasterFile } from './picture-file.ts';

/** What was found under a content folder. */
export interface FoundContent {
  readonly courses: readonly FoundCourse[];
}

export interface FoundCourse {
  /** `kubernetes` */
  readonly id: string;
  /** `content/kubernetes`, relative to the project. */
  readonly folder: string;
  /** The same as an absolute path. */
  readonly path: string;
  /** Its `course.mdx`, or why that was not read; undefined where there is none. */
  readonly file: LessonFile | undefined;
  /** Absolute paths of its lessons' folders. */
  readonly lessons: readonly string[];
  /** Names of folders in it that no path leads to, as they are not UTF-8. */
  readonly misnamed: readonly string[];
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} kB`;
}

/** How many files a lesson may have, and how large they may be together, in bytes; its pictures are counted apart. */
const MOST_FILES = 50;
const LARGEST_FOLDER = 524_288;
const OF_TEXTS = { most: LARGEST_FOLDER, what: '' };
const OF_PICTURES = { most: LARGEST_PICTURES, what: ' of pictures' };

const LINK: LessonFile = {
  refused: 'this is a link to another place, and a lesson is made of its own files',
  help: 'put the file itself here',
};

const MISNAMED: LessonFile = {
  refused: 'this name is not UTF-8, so nothing can be found by it',
  help: 'name it in letters from a to z, digits, `-`, `_` and `.`',
};

/** Reads one content file, within limits: no link out of the folder, nothing too large, nothing that is not text. */
function readContentFile(path: string): LessonFile {
  const info = lstatSync(path);
  if (info.isSymbolicLink()) return LINK;
  if (info.isDirectory())
    return { refused: 'this is a folder, and nothing reads it', help: 'put its files beside the others' };
  if (!info.isFile()) return { refused: 'this is no file', help: 'take it away' };
  const name = basename(path);
  const named = pictureName(name);
  if (named !== undefined) return named;
  const most = isPicture(name) ? LARGEST_PICTURE : LARGEST_FILE;
  if (info.size > most)
    return {
      refused: `this file has ${kilobytes(info.size)}, and the largest allowed is ${kilobytes(most)}`,
      help: isPicture(name) ? 'make the picture smaller' : 'split it, or take something out',
    };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { refused: `this file cannot be read: ${why}`, help: 'see who may read it' };
  }
  if (isPicture(name) && !isDrawing(name)) return rasterFile(name, bytes);
  const notText: LessonFile = { refused: 'this file is not text', help: 'save it as text, in UTF-8' };
  if (bytes.includes(0)) return notText;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return notText;
  }
}

/** Reads a folder's files, within limits on all of them together. */
function readFiles(path: string): Map<string, LessonFile> {
  const entries = folderEntries(path);
  const files = new Map<string, LessonFile>();
  const sizes = new Map([OF_TEXTS, OF_PICTURES].map((kind) => [kind, 0]));
  for (const [at, { name, isMisnamed }] of entries.entries()) {
    if (at === MOST_FILES) {
      const refused = `this folder has ${entries.length} files, and the most allowed is ${MOST_FILES}`;
      files.set(name, { refused, help: 'take some out, or make it several lessons' });
      break;
    }
    const file = isMisnamed ? MISNAMED : readContentFile(join(path, name));
    const kind = isPicture(name) ? OF_PICTURES : OF_TEXTS;
    const size = (sizes.get(kind) ?? 0) + ('refused' in file ? 0 : lstatSync(join(path, name)).size);
    sizes.set(kind, size);
    if (size > kind.most) {
      const refused = `with this file the folder has more than ${kilobytes(kind.most)}${kind.what}, which is the most allowed`;
      files.set(name, { refused, help: 'take something out, or make it several lessons' });
      break;
    }
    files.set(name, file);
  }
  return files;
}

/** A path as content knows it: relative to the project, with `/`. */
function projectPath(project: string, path: string): string {
  return relative(project, path).split(sep).join('/');
}

/** The folder that courses stand in: the content folder, or the one above it where that is itself a course. */
export function courseParent(content: string): string {
  return existsSync(join(content, 'course.mdx')) ? dirname(content) : content;
}

/**
 * Reads a lesson's folder.
 * @param project absolute path of the folder that files are told from
 */
export function readLessonFolder(project: string, content: string, path: string): LessonFolder {
  // What a link leads to is not read at all, and each part says so.
  const files = lstatSync(path).isSymbolicLink() ? new Map(PARTS.map((part) => [part, LINK])) : readFiles(path);
  return { id: projectPath(courseParent(content), path), folder: projectPath(project, path), files };
}

function isFolderOrLink({ name, isFolder, isLink }: FolderEntry): boolean {
  return isFolder || (isLink && name !== 'course.mdx');
}

/** A course by the path of its folder. */
function courseAt(project: string, parent: string, path: string): FoundCourse {
  const found = { id: projectPath(parent, path), folder: projectPath(project, path), path, lessons: [], misnamed: [] };
  if (lstatSync(path).isSymbolicLink()) return { ...found, file: LINK };
  const entries = folderEntries(path);
  const folders = entries.filter(isFolderOrLink);
  return {
    ...found,
    file: entries.some(({ name }) => name === 'course.mdx') ? readContentFile(join(path, 'course.mdx')) : undefined,
    lessons: folders.flatMap(({ name, isMisnamed }) => (isMisnamed ? [] : [join(path, name)])),
    misnamed: folders.flatMap(({ name, isMisnamed }) => (isMisnamed ? [name] : [])),
  };
}

/**
 * Finds the courses of a content folder, and each course's lessons: a course is a folder in it, or all of it, and a lesson a
 * folder in a course.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 */
export function findContent(project: string, content: string): FoundContent {
  const parent = courseParent(content);
  if (parent !== content) return { courses: [courseAt(project, parent, content)] };
  const folders = existsSync(content) ? folderEntries(content).filter(isFolderOrLink) : [];
  const courses = folders.map(({ name, isMisnamed }): FoundCourse => {
    const path = join(content, name);
    if (!isMisnamed) return courseAt(project, parent, path);
    return { id: name, folder: projectPath(project, path), path, file: MISNAMED, lessons: [], misnamed: [] };
  });
  return { courses };
}

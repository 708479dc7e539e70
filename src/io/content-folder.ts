import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { LARGEST_FILE, type LessonFile, type LessonFolder } from '../lesson/parse.ts';

/** What was found under a content folder. */
export interface FoundContent {
  readonly courses: readonly FoundCourse[];
}

export interface FoundCourse {
  /** `kubernetes` */
  readonly id: string;
  /** `content/kubernetes`, relative to the project. */
  readonly folder: string;
  /** Its `course.mdx`, or why that was not read; undefined where there is none. */
  readonly file: LessonFile | undefined;
  /** Absolute paths of its lessons' folders. */
  readonly lessons: readonly string[];
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} kB`;
}

/** Reads one content file, within limits: no link out of the folder, nothing too large, nothing that is not text. */
function readContentFile(path: string): LessonFile {
  const info = lstatSync(path);
  if (info.isSymbolicLink())
    return { refused: 'this is a link to another place, and a lesson is made of its own files' };
  if (!info.isFile()) return { refused: 'this is no file' };
  if (info.size > LARGEST_FILE)
    return { refused: `this file has ${kilobytes(info.size)}, and the largest allowed is ${kilobytes(LARGEST_FILE)}` };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { refused: `this file cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  return bytes.includes(0)
    ? { refused: 'this file is not text' }
    : { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

/** A path as content knows it: relative to the project, with `/`. */
function projectPath(project: string, path: string): string {
  return relative(project, path).split(sep).join('/');
}

/** The folder that courses stand in: the content folder, or the one above it where that is itself a course. */
export function courseParent(content: string): string {
  return existsSync(join(content, 'course.mdx')) ? dirname(content) : content;
}

/** Reads a lesson's folder. */
export function readLessonFolder(project: string, content: string, path: string): LessonFolder {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.isDirectory())
    .map((entry) => entry.name);
  const files = new Map(names.toSorted().map((name) => [name, readContentFile(join(path, name))]));
  return { id: projectPath(courseParent(content), path), folder: projectPath(project, path), files };
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .toSorted();
}

/**
 * Finds the courses of a content folder, and each course's lessons: a course is a folder in it, or all of it, and a lesson a
 * folder in a course.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 */
export function findContent(project: string, content: string): FoundContent {
  const parent = courseParent(content);
  const courses = (parent === content ? folders(content) : [content]).map((path): FoundCourse => {
    const hasCourse = readdirSync(path).includes('course.mdx');
    return {
      id: projectPath(parent, path),
      folder: projectPath(project, path),
      file: hasCourse ? readContentFile(join(path, 'course.mdx')) : undefined,
      lessons: folders(path),
    };
  });
  return { courses };
}

import type { Root } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readSource } from './read-source.ts';
import { courseSchema } from './schema.ts';
import type { YamlDocument } from './yaml.ts';

/** `course.mdx`, as written. */
export interface Course {
  readonly title: string;
  readonly summary: string;
  /** The lessons' folders, in the order they are taught. */
  readonly lessons: readonly string[];
  readonly yaml: YamlDocument;
  /** The introduction. */
  readonly root: Root;
}

/** Parses `course.mdx`: its front matter, and an introduction that asks no model. */
export function parseCourse(source: Source): { readonly course?: Course; readonly problems: readonly Diagnostic[] } {
  const read = readSource(source, 'are refused');
  if (!('root' in read)) return read;
  const { root } = read;
  const { frontMatter, problems } = parseFrontMatter(source, root, courseSchema);
  const found = [...read.problems, ...problems];
  if (frontMatter === undefined) return { problems: found };
  const { data, yaml } = frontMatter;
  return { course: { ...data, yaml, root }, problems: found };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { parseFrontMatter } from '../lesson/front-matter.ts';
import { readSource } from '../lesson/read-source.ts';
import { courseSchema } from '../lesson/schema.ts';
import { nearest } from '../model/nearest.ts';

/** Checks a course's own page: its front matter, and that the lessons it lists are the lessons it has. */
export function checkCourse(source: Source, lessons: readonly string[]): readonly Diagnostic[] {
  const read = readSource(source, 'are refused');
  if (!('root' in read)) return read.problems;
  const { frontMatter, problems } = parseFrontMatter(source, read.root, courseSchema);
  const found: Diagnostic[] = [...read.problems, ...problems];
  if (frontMatter === undefined) return found;
  const { data, yaml } = frontMatter;
  for (const name of lessons.filter((each) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(each))) {
    found.push({
      rule: 'bad-name',
      severity: 'error',
      message: `\`${name}\` cannot be a lesson's folder: it becomes part of an address`,
      place: yaml.placeOfKey(['lessons']),
      help: 'name the folder in small letters, digits and `-`',
    });
  }
  for (const [at, name] of data.lessons.entries()) {
    if (data.lessons.indexOf(name) < at) {
      found.push({
        rule: 'bad-front-matter',
        severity: 'error',
        message: `\`${name}\` is listed twice`,
        place: yaml.placeOf(['lessons', at]),
        help: 'take one out',
      });
    }
    if (lessons.includes(name)) continue;
    const near = nearest(name, lessons);
    found.push({
      rule: 'missing-file',
      severity: 'error',
      message: `this course has no lesson \`${name}\``,
      place: yaml.placeOf(['lessons', at]),
      help:
        near === undefined
          ? `its folders are ${lessons.map((each) => `\`${each}\``).join(', ')}`
          : `there is a folder \`${near}\``,
    });
  }
  for (const name of lessons.filter((each) => !data.lessons.includes(each))) {
    found.push({
      rule: 'unlisted-lesson',
      severity: 'error',
      message: `the lesson \`${name}\` is not in the course's list`,
      place: yaml.placeOfKey(['lessons']),
      help: `add \`- ${name}\` where it belongs`,
    });
  }
  return found;
}

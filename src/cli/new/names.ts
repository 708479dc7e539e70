import { stringify } from 'yaml';
import { FOLDER, TAKEN } from '../../check/check-course.ts';
import { LONGEST_TITLE } from '../../lesson/schema.ts';
import { Refusal } from './refusal.ts';

/** What a name would be in small letters, digits and `-`: `My Lesson` is `my-lesson`; empty where nothing is left of it. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Holds a name to small letters, digits and `-`.
 * @param what what is named, with its article: `a lesson's folder`
 * @throws Refusal with a name that would do
 */
export function checkName(what: string, name: string): void {
  if (FOLDER.test(name)) return;
  const near = slug(name);
  throw new Refusal(
    `\`${name}\` cannot be ${what}: write small letters, digits and \`-\`${near === '' ? '' : `, such as \`${near}\``}`,
  );
}

/** Holds the name of a course to what its address may be. */
export function checkCourseName(name: string): void {
  checkName("a course's folder", name);
  if (TAKEN.includes(name))
    throw new Refusal(`\`${name}\` is the address of a page of the site: name the course's folder otherwise`);
}

/** A title as front matter has it, quoted where YAML needs it. */
export function titleInYaml(title: string | undefined, usage: string): string {
  if (title === undefined || title.trim() === '') throw new Refusal(`which title? write it in quotes\n${usage}`);
  if (/\p{Cc}/u.test(title)) throw new Refusal('a title is one line of text, without control characters');
  if (title.length > LONGEST_TITLE) throw new Refusal(`a title has ${LONGEST_TITLE} letters at most`);
  return stringify(title.trim(), { lineWidth: 0 }).trim();
}

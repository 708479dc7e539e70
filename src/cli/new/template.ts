import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = join(import.meta.dirname, 'templates');

/**
 * A folder of templates with its words filled in: `__TITLE__` in a file stands for the value of `TITLE`.
 * @param kind `lesson`, `course`, `rule`: the folder's name
 * @returns the texts, by file name
 */
export function fillTemplate(kind: string, words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const folder = join(TEMPLATES, kind);
  const fill = (text: string): string => text.replace(/__([A-Z]+)__/g, (mark, word: string) => words[word] ?? mark);
  return new Map(readdirSync(folder).map((name) => [name, fill(readFileSync(join(folder, name), 'utf8'))]));
}

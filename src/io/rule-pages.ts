import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the pages of rules stand, in `src/`: beside the checker's rules, and those of reading a lesson. */
export const RULE_FOLDERS = ['check/rules', 'lesson/rules'] as const;

/** The text of every rule's page, by the rule's name, in the order of names. */
export function rulePages(): ReadonlyMap<string, string> {
  const source = resolve(import.meta.dirname, '..');
  const pages = RULE_FOLDERS.flatMap((folder) =>
    readdirSync(resolve(source, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file.slice(0, -3), readFileSync(resolve(source, folder, file), 'utf8')] as const),
  );
  return new Map(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from '../../io/say.ts';
import type { Workplace } from '../workplace.ts';
import { checkName } from './names.ts';
import { Refusal } from './refusal.ts';
import { fillTemplate } from './template.ts';
import { writeNew } from './write-new.ts';

export const RULE_USAGE = 'npm run new rule two-words';

/** `long-stem` as code names it: `longStem`. */
function variableOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The rules' index with one more; undefined where it does not look as it did when this was written. */
function indexWith(index: string, name: string): string | undefined {
  const variable = variableOf(name);
  const imported = index.replace(/(\n)(?=\n)/, `\nimport { ${variable} } from './${name}.ts';\n`);
  const listed = imported.replace(/\n\];\s*$/, `\n  ${variable},\n];\n`);
  return imported === index || listed === imported ? undefined : listed;
}

/** `new rule NAME`: writes a rule of the checker that works, with its page and its test, and a line in the index. */
export function newRule([name, ...more]: readonly string[], { project }: Workplace, from: string): void {
  if (name === undefined || more.length > 0) throw new Refusal(`which rule? one name\nusage: ${RULE_USAGE}`);
  checkName("a rule's name", name);
  if (!/^[a-z]+-/.test(name))
    throw new Refusal(
      `a rule is named by what is wrong, in two words or more, such as \`wrong-cell\`; not \`${name}\``,
    );
  const folder = join(project, 'src/check/rules');
  const files = fillTemplate('rule', { NAME: name, VARIABLE: variableOf(name) });
  const index = join(folder, 'index.ts');
  const listed = indexWith(readFileSync(index, 'utf8'), name);
  if (listed === undefined) throw new Refusal(`${relative(from, index)} has another form than this command knows`);
  const places: Readonly<Record<string, string>> = {
    'rule.ts.txt': join(folder, `${name}.ts`),
    'rule.md.txt': join(folder, `${name}.md`),
    'rule.test.ts.txt': join(project, 'tests/check', `${name}.test.ts`),
  };
  writeNew(new Map([...files].map(([file, text]) => [places[file] ?? join(folder, file), text])), from);
  writeFileSync(index, listed);
  say(`added ${variableOf(name)} to ${relative(from, index)}`);
  say(`\nits page is published under /rules/: put your words into ${relative(from, join(folder, `${name}.md`))}`);
  say(`its test: npx vitest run --config tests/vitest.config.ts tests/check/${name}.test.ts`);
}

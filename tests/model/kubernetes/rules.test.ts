import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';

const code = join(import.meta.dirname, '../../../src/model/kubernetes');
const semantics = join(import.meta.dirname, '../../../../shared/kubernetes/semantics.md');

/** The files below a folder that name each rule, in the order of their names. */
function filesNaming(folder: string, isWanted: (file: string) => boolean): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted).sort()) {
    const rules = new Set(readFileSync(join(folder, file), 'utf8').match(/\bR\d+\b/g));
    for (const rule of rules) naming.set(rule, [...(naming.get(rule) ?? []), file]);
  }
  return naming;
}

const followed = filesNaming(code, (file) => file.endsWith('.ts') && !file.startsWith('rules/'));
const held = filesNaming(import.meta.dirname, (file) => file.endsWith('.test.ts'));

test('every rule that the code names is in the table, and every one in the table is named', () => {
  expect([...followed.keys()].sort()).toEqual(Object.keys(kubernetes.rules).sort());
});

test('every rule has a case of our own that names it', () => {
  expect(Object.keys(kubernetes.rules).filter((rule) => !held.has(rule))).toEqual([]);
});

test.runIf(existsSync(semantics))('every rule of the ground truth is in the table', () => {
  const known = [...readFileSync(semantics, 'utf8').matchAll(/^- \*\*(R\d+)\b/gm)].map(([, rule]) => rule ?? '');
  expect(known.length).toBeGreaterThan(80);
  expect(known.filter((rule) => !(rule in kubernetes.rules))).toEqual([]);
});

test('a source is a public page', () => {
  const sources = Object.values(kubernetes.rules).flatMap(({ source }) => source ?? []);
  expect(sources.length).toBeGreaterThan(30);
  for (const { url } of sources) expect(url).toMatch(/^https:\/\/(github\.com|kubernetes\.io)\//);
});

function line([rule, { title, source }]: [string, (typeof kubernetes.rules)[string]]): string {
  const list = (files: readonly string[] = []) => files.map((file) => `\`${file}\``).join(', ');
  const from = source === undefined ? 'practice' : `[${source.name}](${source.url})`;
  return `| ${rule} | ${title} | ${from} | ${list(followed.get(rule))} | ${list(held.get(rule))} |`;
}

const table = `# Which rule stands where

Written by \`npm run references\`. Code is below this folder, cases below \`tests/model/kubernetes/\`.

| rule | what it says | source | followed in | own cases |
| --- | --- | --- | --- | --- |
${Object.entries(kubernetes.rules)
  .sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
  .map(line)
  .join('\n')}
`;

test('RULES.md says where each rule stands', async () => {
  await expect(table, 'run `npm run references`').toMatchFileSnapshot(join(code, 'RULES.md'));
});

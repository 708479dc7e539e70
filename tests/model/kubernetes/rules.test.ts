import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';

const folder = new URL('../../../src/model/kubernetes/', import.meta.url);

function rulesNamed(): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.ts') && !file.startsWith('rules/'));
  return new Set(code.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/\bR\d+\b/g) ?? []));
}

test('every rule that the code names is in the table, and every one in the table is named', () => {
  expect([...rulesNamed()].sort()).toEqual(Object.keys(kubernetes.rules).sort());
});

test('a source is a public page', () => {
  const sources = Object.values(kubernetes.rules).flatMap(({ source }) => source ?? []);
  expect(sources.length).toBeGreaterThan(30);
  for (const { url } of sources) expect(url).toMatch(/^https:\/\/(github\.com|kubernetes\.io)\//);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { editorFiles } from '../../src/cli/editor/editor-files.ts';
import { models } from '../../src/model/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = editorFiles();

test.each([...files])('%s is what `npm run schemas` writes', (name, text) => {
  expect(readFileSync(join(ROOT, name), 'utf8'), 'run `npm run schemas`').toBe(text);
});

test('there is no other schema', () => {
  const there = readdirSync(join(ROOT, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
  expect(there.toSorted()).toEqual([...files.keys()].filter((name) => name.includes('/schemas/')).toSorted());
});

const schemas = [...files].filter(([name]) => name.includes('/schemas/'));

/** Every field of a schema, at any depth, with its path. */
function fields(schema: unknown, path: string): { readonly path: string; readonly field: unknown }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) => {
    const own = key === 'properties' ? Object.entries(Object(part)) : [];
    return [...own.map(([name, field]) => ({ path: `${path}.${name}`, field })), ...fields(part, `${path}.${key}`)];
  });
}

test.each(schemas)('%s explains every field', (_, text) => {
  const all = fields(JSON.parse(text), '');
  expect(all.length).toBeGreaterThan(2);
  const silent = all.filter(({ field }) => !/\w{3}/.test(String(Object(field).description ?? '')));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

/** What a schema refuses of a value; the schema is read back from the file that an editor reads. */
function refused(name: string, value: unknown): readonly unknown[] {
  const text = files.get(`.vscode/schemas/${name}.schema.json`) ?? '';
  return z.fromJSONSchema(JSON.parse(text)).safeParse(value).error?.issues ?? [];
}

/** The front matter of a file. */
function frontMatter(path: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(path, 'utf8'))?.[1] ?? '');
}

function contentFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name));
}

const all = [...contentFiles('content'), ...contentFiles('tests/samples'), ...contentFiles('src/cli/new/templates')];

describe('what the checker takes, an editor takes', () => {
  test.each(all.filter((path) => path.endsWith('.mdx')).map((path) => relative(ROOT, path)))('%s', (name) => {
    const part = /(\w+)\.mdx$/.exec(name)?.[1] ?? '';
    expect(refused(part, frontMatter(join(ROOT, name)))).toEqual([]);
  });

  test.each(all.filter((path) => path.endsWith('.yaml')).map((path) => relative(ROOT, path)))('%s', (name) => {
    const documents = parseAllDocuments(readFileSync(join(ROOT, name), 'utf8'));
    expect(documents).not.toEqual([]);
    for (const document of Array.isArray(documents) ? documents : [])
      expect(refused('kubernetes-manifest', document.toJS())).toEqual([]);
  });
});

test.each([
  ['concept', { title: 'T', summary: 'S', topic: 'K', category: 'D', minutes: 0 }],
  ['concept', { title: 'T', summary: 'S', topic: 'K', category: 'D', minuets: 5 }],
  ['course', { title: 'T', summary: 'S', lessons: [] }],
  ['quiz', { title: 'T', pass: 70 }],
  ['quiz', { title: 'T', feedback: 'never' }],
  ['execution', { model: 'kubernets', variables: {} }],
  ['execution', { model: 'kubernetes', variables: {}, cluster: { tll: 5 } }],
  ['execution', { model: 'kubernetes', variables: { 'a-b': { label: 'L', is: '1' } } }],
  ['kubernetes-manifest', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { clusterIp: 'None' } }],
  ['kubernetes-manifest', { apiVersion: 'v1', kind: 'Servise', metadata: { name: 'x' } }],
])('what is wrong, an editor marks: %s %j', (name, value) => {
  expect(refused(name, value)).not.toEqual([]);
});

test('a snippet is there for each field of front matter, and says what it means', () => {
  const snippets = z
    .record(
      z.string(),
      z.object({ scope: z.literal('mdx'), prefix: z.string(), body: z.string(), description: z.string() }),
    )
    .parse(JSON.parse(files.get('.vscode/dryrun.code-snippets') ?? ''));
  expect(snippets['quiz.mdx, feedback']?.body).toBe('feedback: ${1|at once,at the end|}');
  expect(snippets['execution.mdx, model']?.body).toBe(`model: \${1|${models.map(({ name }) => name).join(',')}|}`);
  expect(snippets['item, type']?.body).toMatch(/^type: \$\{1\|choice,multiple,(?:\w+,)+trace\|\}$/);
  expect(snippets['item, partial']?.body).toBe('partial: false');
  expect(snippets['item, case']?.body).toBe('case: true');
  expect(snippets['item, allow']?.body).toMatch(/^allow: \$\{1\|longest-key,(?:[a-z-]+,)+[a-z-]+\|\} because \$2$/);
  expect(snippets['item, points']?.description).toContain('What the item can earn.');
  for (const name of ['concept', 'course', 'execution', 'quiz']) {
    const { properties } = JSON.parse(files.get(`.vscode/schemas/${name}.schema.json`) ?? '');
    for (const field of Object.keys(properties)) expect(Object.keys(snippets)).toContain(`${name}.mdx, ${field}`);
  }
});

test('the settings of the editor lead to schemas that there are, for files that there are', () => {
  const text = readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const settings = z.object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())) }).parse(JSON.parse(text));
  const named = Object.keys(settings['yaml.schemas']);
  expect(named).toEqual(models.map(({ name }) => `.vscode/schemas/${name}-manifest.schema.json`));
  for (const name of named) expect([...files.keys()]).toContain(name);
});

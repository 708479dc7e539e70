import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NOTHING } from '../../src/check/counts.ts';
import { CheckCache } from '../../src/io/check-cache.ts';
import { checkContent, type ContentReport } from '../../src/io/check-content.ts';
import { copyProject } from '../copy-project.ts';

const project = copyProject();
const content = join(project, 'content');
const course = join(content, 'kubernetes');
const folder = join(project, 'cache');
const file = join(folder, 'checked');
const NAMES = ['headless-services', 'broken', 'other'];
const FOLDERS = ['content/kubernetes', ...NAMES.toSorted().map((name) => `content/kubernetes/${name}`)];
const EXECUTION = join(course, 'other/execution.mdx');

// Three lessons: one is wrong, and one is changed below.
for (const name of NAMES.slice(1)) cpSync(join(course, 'headless-services'), join(course, name), { recursive: true });
const page = readFileSync(join(course, 'course.mdx'), 'utf8');
writeFileSync(join(course, 'course.mdx'), page.replace(/(\s+- )headless-services/, '$&$1broken$1other'));
const good = readFileSync(EXECUTION, 'utf8');
const wrong = good.replace('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
writeFileSync(join(course, 'broken/execution.mdx'), wrong);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(EXECUTION, good);
});
afterAll(() => rmSync(project, { recursive: true }));

/** A check as a new process would do it: what was kept is read from the disk. */
function check(only?: string): Promise<ContentReport> {
  return checkContent(project, content, only, { cache: new CheckCache(project, folder) });
}

/** All that is told, with `anew` apart. */
function told({ anew: _, ...report }: ContentReport): unknown {
  return report;
}

describe('what is checked again', () => {
  test('everything at first, and nothing at the second time, which tells the same byte for byte', async () => {
    const fresh = await checkContent(project, content, undefined);
    const first = await check();
    const second = await check();
    expect(fresh.diagnostics.length).toBeGreaterThan(0);
    expect(first.anew.toSorted()).toEqual(FOLDERS);
    expect(second.anew).toEqual([]);
    expect(told(second)).toStrictEqual(told(fresh));
    expect(told(first)).toStrictEqual(told(fresh));
    const { diagnostics, counts } = second;
    expect(JSON.stringify({ diagnostics, counts })).toBe(
      JSON.stringify({ diagnostics: fresh.diagnostics, counts: fresh.counts }),
    );
  });

  test('a lesson of which any file has changed, come or gone, and no other', async () => {
    await check();
    writeFileSync(EXECUTION, wrong);
    const changed = await check();
    expect(changed.anew).toEqual(['content/kubernetes/other']);
    expect(told(changed)).toStrictEqual(told(await checkContent(project, content, undefined)));

    const extra = join(course, 'other/extra.yaml');
    writeFileSync(extra, '');
    expect((await check()).anew).toEqual(['content/kubernetes/other']);
    rmSync(extra);
    // As it was at the check before last: that result is still there.
    expect((await check()).anew).toEqual([]);

    writeFileSync(EXECUTION, `${good} `);
    expect((await check()).anew).toEqual(['content/kubernetes/other']);
  });

  test("a course's own page where its lessons come or go, and the lessons that are there stay", async () => {
    await check();
    mkdirSync(join(course, 'new'));
    const report = await check();
    rmSync(join(course, 'new'), { recursive: true });
    expect(report.anew).toEqual(['content/kubernetes', 'content/kubernetes/new']);
    expect(report.diagnostics.map(({ rule }) => rule)).toContain('unlisted-lesson');
  });

  test('a check of one folder keeps what is known of the others', async () => {
    await check();
    writeFileSync(EXECUTION, wrong);
    expect((await check(join(course, 'other'))).anew).toEqual(['content/kubernetes/other']);
    expect((await check()).anew).toEqual([]);
  });
});

describe('a file that cannot be used is as good as none', () => {
  const spoilt: readonly (readonly [string, (bytes: Buffer) => Uint8Array | string])[] = [
    ['deleted', () => ''],
    ['half written', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut off within its first letters', (bytes) => bytes.subarray(0, 30)],
    ['text', () => 'no cache at all'],
    [
      'with one bit turned',
      (bytes) => bytes.map((byte, at) => (at === Math.floor(bytes.length * 0.7) ? byte ^ 4 : byte)),
    ],
    ['with something after it', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
  ];
  test.each(spoilt)('%s', async (_, spoil) => {
    const first = await check();
    writeFileSync(file, spoil(readFileSync(file)));
    const second = await check();
    expect(second.anew.toSorted()).toEqual(FOLDERS);
    expect(told(second)).toStrictEqual(told(first));
    expect((await check()).anew).toEqual([]);
  });

  test('the whole folder deleted', async () => {
    await check();
    rmSync(folder, { recursive: true });
    expect((await check()).anew.toSorted()).toEqual(FOLDERS);
  });

  test('from another version of the checker: a source of any of its layers is another', async () => {
    await check();
    const other = copyProject();
    const rule = join(other, 'src/check/rules/wrong-cell.ts');
    writeFileSync(rule, `${readFileSync(rule, 'utf8')}\n`);
    const report = await checkContent(project, content, undefined, { cache: new CheckCache(other, folder) });
    rmSync(other, { recursive: true });
    expect(report.anew.toSorted()).toEqual(FOLDERS);
  });

  test('a place that cannot be written', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    expect((await check()).anew.toSorted()).toEqual(FOLDERS);
    expect((await check()).anew.toSorted()).toEqual(FOLDERS);
    expect(readFileSync(folder, 'utf8')).toBe('a file where the folder should be');
  });
});

test('a bug in the checker is not kept: the next check brings it out again', () => {
  const cache = new CheckCache(project, folder);
  const key = cache.keyOf({ lesson: { id: 'a/b', folder: 'content/a/b', files: new Map() } });
  cache.keep(key, { diagnostics: [], counts: NOTHING, crash: 'content/a/b: Error: no' });
  cache.save();
  expect(cache.find(key)).toBeUndefined();
  expect(new CheckCache(project, folder).find(key)).toBeUndefined();
  cache.keep(key, { diagnostics: [], counts: NOTHING });
  cache.save();
  expect(new CheckCache(project, folder).find(key)).toEqual({ diagnostics: [], counts: NOTHING });
});

test('nothing is left beside the file', async () => {
  await check();
  expect(readdirSync(folder)).toEqual(['checked']);
});

test('what is checked on several threads is the same, is told as it goes on, and is kept too', async () => {
  const many = join(project, 'many');
  const names = Array.from({ length: 60 }, (_, at) => `lesson-${String(at).padStart(2, '0')}`);
  for (const name of names) mkdirSync(join(many, 'course', name), { recursive: true });
  const told: (readonly [number, number])[] = [];
  const tell = (done: number, all: number): void => void told.push([done, all]);
  const aids = { cache: new CheckCache(project, folder), tell };
  const { diagnostics, counts } = await checkContent(project, many, undefined, aids);
  expect(counts.lessons).toBe(60);
  // A course without its page, and lessons without any of their three parts.
  expect(diagnostics.map(({ place }) => place.file)).toEqual([
    'many/course/course.mdx',
    ...names.flatMap((name) => ['concept', 'execution', 'quiz'].map((part) => `many/course/${name}/${part}.mdx`)),
  ]);
  expect(told).toEqual(Array.from({ length: 61 }, (_, at) => [at + 1, 61]));
  const again = await checkContent(project, many, undefined, { cache: new CheckCache(project, folder), tell });
  expect(again.anew).toEqual([]);
  expect(again.diagnostics).toStrictEqual(diagnostics);
  expect(told).toHaveLength(61);
});

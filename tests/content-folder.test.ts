import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printText } from '../src/diagnostics/text.ts';
import { CheckCache } from '../src/io/check-cache.ts';
import { checkContent } from '../src/io/check-content.ts';
import { tinyPicture } from './lesson/tiny-pictures.ts';

const SECRET = 'the secret of another folder';
const COURSE = '---\ntitle: C\nsummary: S\nlessons: [lesson]\n---\n';

let project = '';
let lesson = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'dryrun-attack-'));
  lesson = join(project, 'content/course/lesson');
  mkdirSync(lesson, { recursive: true });
  mkdirSync(join(project, 'outside'));
  writeFileSync(join(project, 'outside/concept.mdx'), SECRET);
  writeFileSync(join(project, 'content/course/course.mdx'), COURSE);
});

afterEach(() => rmSync(project, { recursive: true }));

/** What is told, as printed; the parts that this lesson lacks are of no interest. */
async function told(): Promise<string[]> {
  const { diagnostics, sources, crashes } = await checkContent(project, join(project, 'content'), undefined);
  expect(crashes).toEqual([]);
  const printed = diagnostics.filter(({ rule }) => rule !== 'missing-file');
  expect(JSON.stringify([printed, [...sources.values()].map(({ text }) => text)])).not.toContain(SECRET);
  return printed.map((each) => printText(each, (file) => sources.get(file)).split('\n')[0] ?? '');
}

const IN = 'content/course/lesson';

test.each<[string, () => void, string]>([
  [
    'a file that is a link',
    () => symlinkSync(join(project, 'outside/concept.mdx'), join(lesson, 'concept.mdx')),
    `${IN}/concept.mdx:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]`,
  ],
  [
    'a link that leads nowhere',
    () => symlinkSync('/nowhere', join(lesson, 'service.yaml')),
    `${IN}/service.yaml:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]`,
  ],
  [
    'a link to itself',
    () => symlinkSync('quiz.mdx', join(lesson, 'quiz.mdx')),
    `${IN}/quiz.mdx:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]`,
  ],
  [
    'a folder of the lesson that is a link',
    () => symlinkSync(join(project, 'outside'), join(lesson, 'images')),
    `${IN}/images:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]`,
  ],
  [
    'a folder in the lesson',
    () => mkdirSync(join(lesson, 'images')),
    `${IN}/images:1:1: error: this is a folder, and nothing reads it [unreadable-file]`,
  ],
  [
    'a course that is a link',
    () => symlinkSync(join(project, 'outside'), join(project, 'content/other')),
    'content/other/course.mdx:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]',
  ],
  [
    'a page of a course that is a link',
    () => {
      rmSync(join(project, 'content/course/course.mdx'));
      symlinkSync(join(project, 'outside/concept.mdx'), join(project, 'content/course/course.mdx'));
    },
    'content/course/course.mdx:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]',
  ],
  [
    'a file that is not text',
    () => writeFileSync(join(lesson, 'quiz.mdx'), 'a\0b'),
    `${IN}/quiz.mdx:1:1: error: this file is not text [unreadable-file]`,
  ],
  [
    'a file that is not UTF-8',
    () => writeFileSync(join(lesson, 'quiz.mdx'), Buffer.from([0x61, 0xc0, 0xaf, 0x62])),
    `${IN}/quiz.mdx:1:1: error: this file is not text [unreadable-file]`,
  ],
  [
    'a file that is too large',
    () => writeFileSync(join(lesson, 'service.yaml'), 'x'.repeat(65_537)),
    `${IN}/service.yaml:1:1: error: this file has 65 kB, and the largest allowed is 64 kB [unreadable-file]`,
  ],
  [
    'very many files',
    () => {
      for (let at = 10; at < 75; at++) writeFileSync(join(lesson, `${at}.txt`), 'x');
    },
    `${IN}/60.txt:1:1: error: this folder has 65 files, and the most allowed is 50 [unreadable-file]`,
  ],
  [
    'very much in all files together',
    () => {
      for (let at = 10; at < 20; at++) writeFileSync(join(lesson, `${at}.txt`), 'x'.repeat(60_000));
    },
    `${IN}/18.txt:1:1: error: with this file the folder has more than 512 kB, which is the most allowed [unreadable-file]`,
  ],
  [
    'a picture that is a link',
    () => symlinkSync(join(project, 'outside/concept.mdx'), join(lesson, 'two-pods.png')),
    `${IN}/two-pods.png:1:1: error: this is a link to another place, and a lesson is made of its own files [unreadable-file]`,
  ],
  [
    'a picture that is none',
    () => writeFileSync(join(lesson, 'two-pods.png'), '<script>PWNED()</script>'),
    `${IN}/two-pods.png:1:1: error: this file is named as a PNG, and does not begin as one [unreadable-file]`,
  ],
  [
    'a picture that is too large',
    () => writeFileSync(join(lesson, 'two-pods.svg'), 'x'.repeat(512_001)),
    `${IN}/two-pods.svg:1:1: error: this file has 501 kB, and the largest allowed is 500 kB [unreadable-file]`,
  ],
  [
    'a picture of another kind',
    () => writeFileSync(join(lesson, 'two-pods.gif'), 'GIF89a\0'),
    `${IN}/two-pods.gif:1:1: error: pictures of this kind are not shown [unreadable-file]`,
  ],
  [
    'a picture whose name no address can have',
    () => writeFileSync(join(lesson, 'two pods.png'), tinyPicture('plain.png')),
    `${IN}/two pods.png:1:1: error: a picture's name is made of letters from a to z, digits, \`-\`, \`_\` and \`.\`, with its ending in small letters [unreadable-file]`,
  ],
  [
    'a drawing that is not text',
    () => writeFileSync(join(lesson, 'two-pods.svg'), tinyPicture('plain.png')),
    `${IN}/two-pods.svg:1:1: error: this file is not text [unreadable-file]`,
  ],
])('%s is told, and not read', async (_, attack, expected) => {
  attack();
  expect(await told()).toEqual([expected]);
});

test('a lesson that is a link is told for each of its parts, and not read', async () => {
  rmSync(lesson, { recursive: true });
  symlinkSync(join(project, 'outside'), lesson);
  const found = await told();
  expect(found).toHaveLength(3);
  for (const each of found) expect(each).toContain('this is a link to another place');
});

test('many pictures are counted by themselves', async () => {
  const large = Buffer.alloc(500_000);
  tinyPicture('lossless.webp').copy(large);
  // Its own length, without these eight bytes, says that the picture ends where the file does.
  large.writeUInt32LE(large.length - 8, 4);
  for (let at = 10; at < 15; at++) writeFileSync(join(lesson, `${at}.webp`), large);
  const refused = 'with this file the folder has more than 2000 kB of pictures, which is the most allowed';
  expect(await told()).toEqual([`${IN}/14.webp:1:1: error: ${refused} [unreadable-file]`]);
});

test('a picture that has changed is checked again', async () => {
  const picture = join(lesson, 'two-pods.png');
  const check = (): ReturnType<typeof checkContent> =>
    checkContent(project, join(project, 'content'), undefined, {
      cache: new CheckCache(resolve(import.meta.dirname, '..'), join(project, 'cache')),
    });
  writeFileSync(picture, tinyPicture('plain.png'));
  expect((await check()).anew).toContain(IN);
  expect((await check()).anew).toEqual([]);
  writeFileSync(picture, tinyPicture('moving.png'));
  const { anew, diagnostics } = await check();
  expect(anew).toEqual([IN]);
  expect(diagnostics.map(({ message }) => message)).toContain('this picture moves, and nobody could stop it');
});

/** A path whose last name is not UTF-8, as Linux and Git can carry it. */
function misnamed(folder: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff, 0xfe])]);
}

// Elsewhere no file system keeps such a name.
test.runIf(process.platform === 'linux')('names that are not UTF-8 are told, and all else is checked', async () => {
  writeFileSync(misnamed(lesson), 'x');
  mkdirSync(misnamed(join(project, 'content/course')));
  mkdirSync(misnamed(join(project, 'content')));
  writeFileSync(join(lesson, 'quiz.mdx'), 'a\0b');
  const notUtf8 = 'this name is not UTF-8, so nothing can be found by it [unreadable-file]';
  expect(await told()).toEqual([
    `content/bad\\xff\\xfe/course.mdx:1:1: error: ${notUtf8}`,
    "content/course/course.mdx:1:1: error: `bad\\xff\\xfe` cannot be a lesson's folder: its name is not UTF-8 [bad-name]",
    `${IN}/bad\\xff\\xfe:1:1: error: ${notUtf8}`,
    `${IN}/quiz.mdx:1:1: error: this file is not text [unreadable-file]`,
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonFolder } from '../../src/lesson/parse.ts';

/** A text, or its parts in order; a part may be repeated, with the running number in place of `#`. */
type Written =
  string | readonly (string | { readonly repeat: string; readonly times: number; readonly first: number })[];

/** An attack on one file of the lesson in `base/`: what is added at its end, replaced in it, or written in its place. */
export interface Sample {
  readonly name: string;
  readonly file: string;
  readonly add?: Written;
  readonly replace?: readonly [found: string, written: Written];
  readonly text?: Written;
  /** The rule that refuses it, and the text that the place of its diagnostic begins with; absent from what is harmless. */
  readonly rule?: string;
  readonly at?: string;
}

const BASE = join(import.meta.dirname, 'base');
/** The file of each attack by a drawing. */
const PICTURE = 'picture.svg';
const FILES = ['concept.mdx', 'execution.mdx', 'quiz.mdx', 'deployment.yaml'];

function write(written: Written): string {
  if (typeof written === 'string') return written;
  const part = (each: (typeof written)[number]): string =>
    typeof each === 'string'
      ? each
      : Array.from({ length: each.times }, (_, at) => each.repeat.replaceAll('#', String(each.first + at))).join('');
  return written.map(part).join('');
}

function baseText(file: string): string {
  return readFileSync(join(BASE, file), 'utf8');
}

/** The samples of every family, by its file's name. */
export function families(): ReadonlyMap<string, readonly Sample[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
  const read = (name: string): { samples: readonly Sample[] } =>
    JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as { samples: readonly Sample[] };
  return new Map(files.toSorted().map((name) => [name.replace(/\.json$/, ''), read(name).samples]));
}

/** The attacked file's text, and the offset behind what was there before. */
export function attackedText({ name, file, add, replace, text }: Sample): {
  readonly text: string;
  readonly from: number;
} {
  if (text !== undefined) return { text: write(text), from: 0 };
  const base = baseText(file);
  if (add !== undefined) return { text: `${base}\n${write(add)}\n`, from: base.length };
  if (replace === undefined || !base.includes(replace[0])) throw new Error(`nothing to replace in ${name}`);
  return { text: base.replace(replace[0], () => write(replace[1])), from: 0 };
}

/** The lesson with the attacked file in it; a drawing is shown in it, so that nothing but what it is keeps it out. */
export function attackedFolder(sample: Sample): LessonFolder {
  const files = new Map(FILES.map((name) => [name, { text: baseText(name) }]));
  if (sample.file === PICTURE)
    files.set('concept.mdx', { text: `${baseText('concept.mdx')}\n![A drawing](${PICTURE})\n` });
  files.set(sample.file, { text: attackedText(sample).text });
  return { id: 'course/lesson', folder: 'content/course/lesson', files };
}

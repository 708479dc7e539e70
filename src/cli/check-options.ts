import { parseArgs } from 'node:util';
import { nearest } from '../model/nearest.ts';
import { findFolder } from './find-folder.ts';
import { noFolder } from './no-folder.ts';
import { optionProblem } from './option-problem.ts';
import type { Workplace } from './workplace.ts';

/** How a report is printed. */
export const FORMATS = ['text', 'github', 'sarif', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What `check` was asked for. */
export interface CheckOptions {
  /** Absolute path; all content where undefined. */
  readonly folder: string | undefined;
  readonly format: Format;
  readonly fix: boolean;
  readonly watch: boolean;
  /** Whether to write what was proven, claim by claim. */
  readonly receipt: boolean;
}

const USAGE = `usage: npm run check -- [folder] [--fix] [--watch] [--receipt] [--format ${FORMATS.join('|')}]`;

const OPTIONS = {
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  receipt: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const;

function isFormat(text: string): text is Format {
  return FORMATS.some((format) => format === text);
}

function unknownFormat(asked: string): string {
  const near = nearest(asked, FORMATS);
  return `there is no format ${asked}; ${near === undefined ? `the formats are ${FORMATS.join(', ')}` : `there is a format ${near}`}`;
}

/**
 * Reads the arguments of `check`.
 * @param from the folder that the command was typed in
 * @returns what is asked for, or what is wrong with it and how it is used
 */
export function readCheckOptions(args: readonly string[], workplace: Workplace, from: string): CheckOptions | string {
  let options;
  try {
    options = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return `${optionProblem(error, Object.keys(OPTIONS))}\n${USAGE}`;
  }
  const { positionals, values } = options;
  const { format, fix, watch, receipt } = values;
  const [asked, ...more] = positionals;
  const folder = asked === undefined ? undefined : findFolder(asked, from, workplace);
  // npm takes `--format json` without a `--` before it for an option of its own, and leaves `json`.
  const last = positionals.at(-1);
  if (last !== undefined && isFormat(last) && (more.length > 0 || folder === undefined))
    return `${last} is a format, and npm keeps --format for itself without a \`--\` before it: write \`npm run check -- --format ${last}\`\n${USAGE}`;
  if (more.length > 0) return `one folder at a time\n${USAGE}`;
  if (asked !== undefined && folder === undefined) return `${noFolder(asked, from, workplace)}\n${USAGE}`;
  if (!isFormat(format)) return `${unknownFormat(format)}\n${USAGE}`;
  if (watch && fix) return `--watch only tells, and --fix writes: one at a time\n${USAGE}`;
  if (watch && format !== 'text') return `--watch tells a person, in the format text\n${USAGE}`;
  if (watch && receipt) return `--watch goes on and on, and --receipt is of one moment: one at a time\n${USAGE}`;
  return { folder, format, fix, watch, receipt };
}

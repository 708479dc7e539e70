import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { complain, say } from '../io/say.ts';
import type { CaseResult } from '../model/kubernetes/conformance/suite.ts';
import { suites } from '../model/kubernetes/conformance/suites.ts';

const USAGE = 'usage: npm run conformance -- <folder>';

/**
 * `conformance FOLDER`: runs somebody else's cases through the model that lessons run. Prints a line for a case that
 * fails, and a last line for each file.
 * @returns the exit status: 0 where every case holds, 1 where one does not or there is nothing to run
 */
export function conformance(args: readonly string[], from: string): number {
  const [asked, ...more] = args;
  if (asked === undefined || more.length > 0) {
    complain(USAGE);
    return 1;
  }
  const folder = resolve(from, asked);
  const { value: fixtures } = read(folder, 'fixtures.json');
  if (fixtures === undefined) say('fixtures.json: not there, so no case is asked of a whole cluster');
  let ran = 0;
  let failed = 0;
  for (const { file, run } of suites) {
    const { value, problem } = read(folder, file);
    if (problem !== undefined) say(`${file}: ${problem}`);
    if (value === undefined) continue;
    const results = run(value, fixtures);
    const failures = results.filter(({ failure }) => failure !== undefined);
    for (const result of failures) say(line(result));
    say(`${file.replace('.json', '')}: ${results.length - failures.length} of ${results.length}`);
    ran += results.length;
    failed += failures.length;
  }
  if (ran > 0) return failed === 0 ? 0 : 1;
  complain(`there is no case in ${asked}: looked for ${suites.map(({ file }) => file).join(', ')}`);
  return 1;
}

function line({ id, failure }: CaseResult): string {
  return `${id}: asked ${failure?.asked}, expected ${failure?.expected}, found ${failure?.found}`;
}

function read(folder: string, file: string): { readonly value?: unknown; readonly problem?: string } {
  const path = join(folder, file);
  if (!existsSync(path)) return { problem: 'not there, skipped' };
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

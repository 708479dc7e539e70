import type { ToldReason } from '../model/scope/reading.ts';
import type { QuotedCommand } from './output-difference.ts';
import { outputReasons } from './output-reasons.ts';

const MOST = 3;

/** Why a command prints a line: what the model says of the command, then what the run told of the words in the line; each sentence once, and few of them. */
export function lineReasons({ outcome, moment, trace }: QuotedCommand, printed: string): ToldReason[] {
  const run = moment.whatif === undefined ? {} : { run: moment.whatif };
  const told = [...(outcome.because ?? []), ...outputReasons(trace, moment.step, printed, '')];
  return [...new Map(told.map((reason) => [reason.text, { ...reason, ...run }])).values()].slice(0, MOST);
}

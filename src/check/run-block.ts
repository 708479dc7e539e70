import { MOST_LINES } from '../lesson/console.ts';
import type { ConsoleBlock } from '../lesson/console-block.ts';
import type { Outcome } from '../model/model.ts';
import type { Trace } from '../model/trace.ts';
import { type ConsoleMoment, consoleMoment } from './console-moment.ts';
import type { LessonRun } from './run-lesson.ts';

/** A console block's commands after they were run. */
export interface BlockRun {
  /** The run on a side branch of which they were run. */
  readonly trace: Trace<unknown>;
  /** One a command; the last is of a command that the model does not know, where there is one. */
  readonly outcomes: readonly Outcome<unknown>[];
}

/** Runs a block's commands one after the other, each in the state that the one before it left; undefined where its moment was not reached. */
export function runBlock(run: LessonRun, block: ConsoleBlock, { whatif, step }: ConsoleMoment): BlockRun | undefined {
  const trace = whatif === undefined ? run.scope.main.trace : run.whatifs.get(whatif);
  let state = trace?.states[step];
  if (trace === undefined || state === undefined) return undefined;
  const outcomes: Outcome<unknown>[] = [];
  for (const { text } of block.commands) {
    const outcome = run.model.run(state, text);
    outcomes.push(outcome);
    if (outcome.problem !== undefined) break;
    state = outcome.state;
  }
  return { trace, outcomes };
}

/** What a command prints, line by line; the empty lines at its end do not count, nor do the spaces at a line's end. */
export function printedLines({ output }: Outcome<unknown>): readonly string[] {
  const text = output.trimEnd();
  return text === '' ? [] : text.split('\n').map((line) => line.trimEnd());
}

/** The lines that each command of a block prints; undefined where not all of them can be run and quoted. */
export function printedByBlock(run: LessonRun, block: ConsoleBlock): readonly (readonly string[])[] | undefined {
  const moment = consoleMoment(block.moment, run.execution);
  const outcomes = 'rule' in moment ? undefined : runBlock(run, block, moment)?.outcomes;
  if (outcomes === undefined || outcomes.some(({ problem }) => problem !== undefined)) return undefined;
  const printed = outcomes.map(printedLines);
  return printed.some((lines) => lines.length > MOST_LINES) ? undefined : printed;
}

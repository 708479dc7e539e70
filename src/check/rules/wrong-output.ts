import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plural } from '../../diagnostics/plural.ts';
import { MOST_LINES } from '../../lesson/console.ts';
import type { ConsoleBlock, ConsoleCommand } from '../../lesson/console-block.ts';
import type { Problem } from '../../model/model.ts';
import { type ConsoleMoment, consoleMoment } from '../console-moment.ts';
import type { Context, Rule } from '../context.ts';
import { type Difference, differences } from '../differences.ts';
import { outputDifference, type QuotedCommand } from '../output-difference.ts';
import type { LessonRun } from '../run-lesson.ts';

/** Counts commands that were not run: each line that is quoted below one, or the command itself where none is. */
function uncheck({ count }: Context, commands: readonly ConsoleCommand[]): void {
  commands
    .flatMap((command) => (command.lines.length === 0 ? [command] : command.lines))
    .forEach(() => count('unchecked'));
}

/** What a command prints, line by line; the empty lines at its end do not count, nor do the spaces at a line's end. */
function printedLines(output: string): readonly string[] {
  const text = output.trimEnd();
  return text === '' ? [] : text.split('\n').map((line) => line.trimEnd());
}

/** The written lines, by number, that a difference is about. */
function wrongLines(difference: Difference): readonly number[] {
  if (difference.kind === 'missing') return [];
  return Array.from({ length: difference.kind === 'surplus' ? difference.count : 1 }, (_, nth) => difference.at + nth);
}

function checkCommand(context: Context, quoted: QuotedCommand, printed: readonly string[]): void {
  const { command } = quoted;
  if (printed.length > MOST_LINES) {
    uncheck(context, [command]);
    const message = `this command prints ${plural(printed.length, 'line')}, and the most that can be quoted is ${MOST_LINES}`;
    const help = 'ask for less: name an object, or select by a label';
    context.report({ rule: 'too-much', severity: 'error', message, place: command.place, help });
    return;
  }
  const wrong = differences(
    command.lines.map(({ text }) => text),
    printed,
  );
  for (const difference of wrong) context.report(outputDifference(quoted, difference));
  const lines = new Set(wrong.flatMap(wrongLines));
  for (const [at, line] of command.lines.entries()) {
    context.count('outputLines');
    if (!lines.has(at)) context.prove(line.place, { kind: 'proven', because: [] });
  }
}

/** @param after how many commands of the block come after it, and are not run because of it */
function unknownCommand({ place }: ConsoleCommand, { message, help }: Problem, after: number): Diagnostic {
  return {
    rule: 'unknown-command',
    severity: 'error',
    message,
    place,
    ...(after === 0
      ? {}
      : { label: `and the ${after === 1 ? 'command' : `${after} commands`} after it cannot be checked` }),
    ...(help === undefined ? {} : { help }),
  };
}

/** Runs a block's commands one after the other, each in the state that the one before it left. */
function checkBlock(context: Context, run: LessonRun, block: ConsoleBlock, moment: ConsoleMoment): void {
  const { whatif, step } = moment;
  const trace = whatif === undefined ? run.scope.main.trace : run.whatifs.get(whatif);
  let state = trace?.states[step];
  if (trace === undefined || state === undefined) {
    uncheck(context, block.commands);
    return;
  }
  for (const [at, command] of block.commands.entries()) {
    const outcome = run.model.run(state, command.text);
    if (outcome.problem !== undefined) {
      context.report(unknownCommand(command, outcome.problem, block.commands.length - at - 1));
      uncheck(context, block.commands.slice(at));
      return;
    }
    checkCommand(context, { command, moment, trace }, printedLines(outcome.output));
    state = outcome.state;
  }
}

/** What a console block quotes is what its commands print at its moment, on a side branch that the run knows nothing of. */
export const wrongOutput: Rule = (context) => {
  const { concept, execution, quiz } = context.lesson;
  for (const block of [concept, execution, quiz].flatMap((part) => part?.consoles ?? [])) {
    const moment = execution?.whole === true ? consoleMoment(block.moment, execution) : undefined;
    if (moment !== undefined && 'rule' in moment) context.report(moment);
    if (moment === undefined || 'rule' in moment || context.run === undefined) uncheck(context, block.commands);
    else checkBlock(context, context.run, block, moment);
  }
};

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plural } from '../../diagnostics/plural.ts';
import { fitGaps } from '../../items/console/fit-gaps.ts';
import { GAP, isGap, isNearGap } from '../../items/console/gap.ts';
import { MOST_LINES } from '../../lesson/console.ts';
import type { ConsoleBlock, ConsoleCommand } from '../../lesson/console-block.ts';
import type { Problem } from '../../model/model.ts';
import { type ConsoleMoment, consoleMoment } from '../console-moment.ts';
import type { Context, Rule } from '../context.ts';
import { type Difference, differences } from '../differences.ts';
import { emptyGap, type Fits, gapProblem, strayGap } from '../gap-problem.ts';
import { outputDifference, type QuotedCommand } from '../output-difference.ts';
import { misspeltGap } from '../misspelt-gap.ts';
import { lineReasons } from '../line-reasons.ts';
import { printedLines, runBlock } from '../run-block.ts';
import { restsOnOutput } from '../rests.ts';
import type { LessonRun } from '../run-lesson.ts';

/** Counts commands that were not run: each line that is quoted below one, or the command itself where none is. */
function uncheck({ count }: Context, commands: readonly ConsoleCommand[]): void {
  commands
    .flatMap((command) => (command.lines.length === 0 ? [command] : command.lines))
    .forEach(() => count('unchecked'));
}

/** The written lines, by number, that a difference is about. */
function wrongLines(difference: Difference): readonly number[] {
  if (difference.kind === 'missing') return [];
  return Array.from({ length: difference.kind === 'surplus' ? difference.count : 1 }, (_, nth) => difference.at + nth);
}

/** @param fits the printed lines that stand in gaps, by the numbers of the lines; absent where no line may be left open */
function checkLines(context: Context, quoted: QuotedCommand, printed: readonly string[], fits?: Fits): void {
  const { lines } = quoted.command;
  const wrong = differences(
    lines.map(({ text }, at) => fits?.get(at) ?? text),
    printed,
  );
  const rests = restsOnOutput(quoted.moment.step, printed.join('\n'), lines.map(({ text }) => text).join('\n'));
  for (const difference of wrong)
    context.report((fits && gapProblem(quoted, difference, fits)) ?? outputDifference(quoted, difference), rests);
  const told = new Set(wrong.flatMap(wrongLines));
  const { step, whatif } = quoted.moment;
  const decides = { step, ...(whatif === undefined ? {} : { run: whatif }) };
  for (const [at, line] of lines.entries()) {
    const filled = fits?.get(at);
    const because = lineReasons(quoted, filled ?? line.text);
    context.count(filled === undefined ? 'outputLines' : 'keys');
    if (filled === '') context.report(emptyGap(line));
    if (!told.has(at)) context.prove(line.place, { kind: 'proven', because, decides });
  }
}

function checkCommand(context: Context, quoted: QuotedCommand, printed: readonly string[], gaps: boolean): void {
  const { command } = quoted;
  if (printed.length > MOST_LINES) {
    uncheck(context, [command]);
    const message = `this command prints ${plural(printed.length, 'line')}, and the most that can be quoted is ${MOST_LINES}`;
    const help = 'ask for less: name an object, or select by a label';
    context.report({ rule: 'too-much', severity: 'error', message, place: command.place, help });
    return;
  }
  const open = gaps ? [] : command.lines.filter(({ text }) => isGap(text) || isNearGap(text));
  if (open.length > 0) {
    uncheck(context, [command]);
    for (const line of open) context.report(strayGap(line));
    return;
  }
  const written = command.lines.map(({ text }) => text);
  checkLines(context, quoted, printed, gaps ? fitGaps(written, printed) : undefined);
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

/** @param gaps whether lines of the block may be left open */
function checkBlock(context: Context, run: LessonRun, block: ConsoleBlock, moment: ConsoleMoment, gaps: boolean): void {
  const ran = runBlock(run, block, moment);
  if (ran === undefined) {
    uncheck(context, block.commands);
    return;
  }
  for (const [at, outcome] of ran.outcomes.entries()) {
    const command = block.commands[at];
    if (command === undefined) continue;
    if (outcome.problem === undefined) {
      const quoted = { command, moment, trace: ran.trace, outcome };
      const states = ran.outcomes.map(({ state }) => state);
      const misspelt = gaps ? misspeltGap(run, quoted, states) : undefined;
      if (misspelt === undefined) {
        checkCommand(context, quoted, printedLines(outcome), gaps);
      } else {
        context.report(misspelt);
        uncheck(context, [command]);
      }
    } else {
      context.report(unknownCommand(command, outcome.problem, block.commands.length - at - 1));
      uncheck(context, block.commands.slice(at));
    }
  }
}

function hasOpenLines({ commands }: ConsoleBlock): boolean {
  return commands.some(({ lines }) => lines.some(({ text }) => text.includes(GAP) || isNearGap(text)));
}

/** Whether a block of the quiz stands under a stem whose item could not be read. */
function isUnread({ lesson, items }: Context, { place }: ConsoleBlock): boolean {
  const starts = (lesson.quiz?.all.nodes ?? [])
    .filter((node) => node.type === 'heading' && node.depth === 2)
    .map((node) => node.position?.start.offset ?? 0);
  const stem = starts.findLast((start) => start < place.start.offset);
  return stem !== undefined && !items.some(({ item }) => item.place.start.offset === stem);
}

/**
 * What a console block quotes is what its commands print at its moment, on a side branch that the run knows nothing of. Only
 * in an item that asks for them may lines be left open.
 */
export const wrongOutput: Rule = (context) => {
  const { concept, execution, quiz } = context.lesson;
  const asking = new Set(context.items.flatMap(({ item }) => (item.type === 'console' ? item.starts : [])));
  for (const part of [concept, execution, quiz]) {
    for (const block of part?.consoles ?? []) {
      const gaps = part === quiz && asking.has(block.place.start.offset);
      const moment = execution?.whole === true ? consoleMoment(block.moment, execution) : undefined;
      // What is left open in an item that could not be read was told with the item.
      if (part === quiz && hasOpenLines(block) && isUnread(context, block)) {
        uncheck(context, block.commands);
        continue;
      }
      if (moment !== undefined && 'rule' in moment) context.report(moment);
      if (moment === undefined || 'rule' in moment || context.run === undefined) uncheck(context, block.commands);
      else checkBlock(context, context.run, block, moment, gaps);
    }
  }
};

import type { Console } from '../../items/console/console.ts';
import { printedInGaps } from '../../items/console/console-lines.ts';
import { readLine } from '../../items/console/grade.ts';
import { consoleMoment } from '../console-moment.ts';
import { restsOnOutput } from '../rests.ts';
import type { Context, Rule } from '../context.ts';

function checkWrong(context: Context, item: Console): void {
  const lines = printedInGaps(item, context.asked);
  for (const { words, place } of item.wrong) {
    if (lines === undefined) {
      context.count('unchecked');
      continue;
    }
    context.count('distractors');
    const at = item.gaps.find(({ id }) => readLine(lines[id]) === readLine(words));
    if (at === undefined) {
      context.prove(place, { kind: 'proven', because: [] });
      continue;
    }
    const moment = context.run && consoleMoment(item.block.moment, context.run.execution);
    const command = item.block.commands[at.command];
    context.report(
      {
        rule: 'true-distractor',
        severity: 'error',
        message: 'this line is told to be wrong, and is what the command prints',
        place,
        label: 'told to be wrong',
        related: [{ place: at.place, label: 'printed here' }],
        facts: { asked: command?.text ?? '', expected: 'another line', found: lines[at.id] ?? '' },
        help: 'change the line so that it is wrong, or take it out',
      },
      moment === undefined || 'rule' in moment ? undefined : restsOnOutput(moment.step, words, ''),
    );
  }
}

/** No line that is told to be wrong is printed in a gap of its item's console. */
export const printedDistractor: Rule = (context) => {
  for (const { item } of context.items) if (item.type === 'console') checkWrong(context, item);
};

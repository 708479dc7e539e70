import type { CheckedLesson } from '../check/check-lesson.ts';
import { isGap } from '../items/console/gap.ts';
import type { ConsoleBlock, ConsoleCommand } from '../lesson/console-block.ts';
import { edit, type Mutation } from './mutation.ts';

function breakMoment({ moment: { text, place } }: ConsoleBlock, last: number): Mutation[] {
  const digits = /\d+$/.exec(text)?.[0];
  if (digits === undefined) return [];
  return [Number(digits) - 1, Number(digits) + 1]
    .filter((step) => step >= 0 && step <= last)
    .map((step) =>
      edit(
        'a moment',
        place,
        text
          .slice(0, -digits.length)
          .replace(/$/, String(step))
          .replace(/after step 0$/, 'start'),
      ),
    );
}

function breakCommand({ text, place, lines }: ConsoleCommand): Mutation[] {
  const quoted = [text.replace(/\w/, 'x'), text.replace(/\s*\S+$/, '')].filter(
    (other) => other !== text && other !== '',
  );
  const printed = lines.filter((line) => !isGap(line.text));
  return [
    ...quoted.map((other) => edit('a quoted command', place, other)),
    edit('an output line', place, `${text}\nsomething else`),
    ...printed.flatMap((line) => [
      edit(
        'an output line',
        line.place,
        line.text.replace(/.$/, (end) => (end === '7' ? '8' : '7')),
      ),
      edit('an output line', line.place, ` ${line.text}`),
      edit('an output line', line.place, ''),
      edit('an output line', line.place, `${line.text}\n${line.text}`),
      edit('an output line', line.place, `${line.text}\n\n.`),
    ]),
  ];
}

/** Breaks what terminals show: its moment, its commands, and every line that is printed. */
export function breakConsoles({ lesson: { concept, execution, quiz } }: CheckedLesson): Mutation[] {
  const blocks = [concept, execution, quiz].flatMap((part) => part?.consoles ?? []);
  const last = execution?.steps.length ?? 0;
  return blocks.flatMap((block) => [...breakMoment(block, last), ...block.commands.flatMap(breakCommand)]);
}

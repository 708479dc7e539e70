import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Command } from '../lesson/lesson.ts';
import { edit, type Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';
import { around, exchange } from './written.ts';

/** A command misspelt, one word short, with another word, and not there at all. */
function breakCommand(checked: CheckedLesson, { text, place }: Command): Mutation[] {
  const words = [...text.matchAll(/\S+/g)];
  const without = words.map(({ index, 0: word }) =>
    `${text.slice(0, index)}${text.slice(index + word.length)}`.replace(/ {2,}/g, ' ').trim(),
  );
  const changed = words.map(
    ({ index, 0: word }) => `${text.slice(0, index)}${otherWord(word)}${text.slice(index + word.length)}`,
  );
  return [
    ...[text.replace(/\w/, 'x'), ...without, ...changed]
      .filter((other) => other !== text && other !== '')
      .map((other) => edit('a command', place, other)),
    edit('a command', around(checked, place, 1, 1), 'nothing'),
  ];
}

/** Breaks the steps: their numbers, their commands, and the order of what they do. */
export function breakSteps(checked: CheckedLesson): Mutation[] {
  const steps = checked.lesson.execution?.steps ?? [];
  const commands = steps.flatMap((step) => step.commands);
  return [
    ...steps.flatMap(({ number, place }) => [
      edit('a step number', place, String(number + 1)),
      edit('a step number', place, String(number - 1)),
    ]),
    ...steps.slice(1).flatMap(({ place }, at) => exchange(checked, 'a step number', steps[at]?.place ?? place, place)),
    ...commands.flatMap((command) => breakCommand(checked, command)),
    ...commands.flatMap(({ place }, at) =>
      commands.slice(0, at).flatMap((earlier) => exchange(checked, 'a command', earlier.place, place)),
    ),
  ];
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place, Point } from '../diagnostics/place.ts';
import { isGap } from '../items/console/gap.ts';
import { nearest } from '../model/nearest.ts';
import { areNumbered, namesOf } from './misspelt-names.ts';
import type { QuotedCommand } from './output-difference.ts';
import type { LessonRun } from './run-lesson.ts';
import { tellStep } from './tell.ts';

/** A stretch of a command, which stands in one line. */
function stretch({ file, start }: Place, from: number, length: number): Place {
  const point = (by: number): Point => ({ ...start, column: start.column + by, offset: start.offset + by });
  return { file, start: point(from), end: point(from + length) };
}

/** Whether a text has a word, and not as a part of a longer one. */
function says(text: string, word: string): boolean {
  return text.split(/[^\w-]+/).includes(word);
}

/**
 * The name because of which a command fails, where a gap would ask readers for that error: nothing in the run is ever named so, and
 * something almost is. Undefined where there is none.
 * @param after the states that the block's commands lead to
 */
export function misspeltGap(
  run: LessonRun,
  { command, moment, outcome }: QuotedCommand,
  after: readonly unknown[],
): Diagnostic | undefined {
  const gap = command.lines.find(({ text }) => isGap(text));
  if (outcome.exitCode === 0 || gap === undefined) return undefined;
  const names = namesOf(run, after);
  const words = [...command.text.matchAll(/[A-Za-z][\w-]*/g)];
  for (const { 0: word, index } of words.filter(([each]) => !names.includes(each) && says(outcome.output, each))) {
    const near = nearest(word, names);
    if (near === undefined || areNumbered(near, word)) continue;
    return {
      rule: 'unknown-name',
      severity: 'error',
      message: `nothing in this execution is named \`${word}\`, and the key of the gap would be the error`,
      place: stretch(command.place, index, word.length),
      related: [{ place: gap.place, label: 'the gap' }],
      facts: { asked: `${command.text}${tellStep(moment.step)}`, found: outcome.output },
      help: `there is \`${near}\`; where the error is what you ask for, take a name that is not almost one of these`,
      mistake: word,
    };
  }
  return undefined;
}

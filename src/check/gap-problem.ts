import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import { isGap } from '../items/console/gap.ts';
import type { PlacedText } from '../lesson/console-block.ts';
import type { Difference } from './differences.ts';
import type { QuotedCommand } from './output-difference.ts';
import { tellStep } from './tell.ts';

/** The printed lines that stand in gaps, by the numbers of the written lines. */
export type Fits = ReadonlyMap<number, string>;

function problem({ place }: PlacedText, message: string, help: string): Diagnostic {
  return { rule: 'wrong-gap', severity: 'error', message, place, help };
}

/** A gap in which an empty line is printed: nobody can write that. */
export function emptyGap(line: PlacedText): Diagnostic {
  return problem(line, 'this gap stands for an empty line, which nobody can write', 'leave the line empty');
}

/** A line that is left open, or nearly so, where no item asks for it. It is never filled: somebody may have meant it. */
export function strayGap(line: PlacedText): Diagnostic {
  return problem(
    line,
    'no item asks for this line',
    'write what the command prints; lines are left open only right under the stem of an item',
  );
}

/**
 * What is wrong with a gap, where a difference between written and printed lines is of its making: it stands for no line, or for
 * several; undefined where no gap has a part in it.
 */
export function gapProblem(quoted: QuotedCommand, difference: Difference, fits: Fits): Diagnostic | undefined {
  const { command, moment } = quoted;
  const line = (at: number): PlacedText | undefined => command.lines[at];
  const asked = `${command.text}${tellStep(moment.step)}`;
  if (difference.kind === 'missing') {
    const at = [difference.at - 1, difference.at].find((each) => fits.has(each));
    const gap = at === undefined ? undefined : line(at);
    if (at === undefined || gap === undefined) return undefined;
    const lines =
      at < difference.at ? [fits.get(at) ?? '', ...difference.printed] : [...difference.printed, fits.get(at) ?? ''];
    return {
      ...problem(
        gap,
        `this gap would stand for ${plural(lines.length, 'line')}, and stands for one`,
        'write a gap for each of these lines, or the lines that you do not ask for',
      ),
      facts: { asked, expected: lines.join('\n'), found: 'one gap' },
    };
  }
  const count = difference.kind === 'surplus' ? difference.count : 1;
  const open = Array.from({ length: count }, (_, nth) => difference.at + nth).find(
    (at) => isGap(line(at)?.text ?? '') && !fits.has(at),
  );
  const gap = open === undefined ? undefined : line(open);
  return gap === undefined
    ? undefined
    : {
        ...problem(gap, 'this gap stands for no line that the command prints', 'take it out'),
        facts: { asked, expected: 'no more lines', found: 'a gap' },
      };
}

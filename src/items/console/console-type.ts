import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Response } from '../../progress/response.ts';
import { twinForms } from '../entry/twin-forms.ts';
import type { ItemType, ProbedResponse } from '../item.ts';
import { type Console, hasGaps, parseConsoleItem } from './console.ts';
import { printedInGaps } from './console-lines.ts';
import { GAP } from './gap.ts';
import { type GradedConsole, gradeConsole, readLine } from './grade.ts';

function twins({ wrong }: Console): Diagnostic[] {
  return twinForms(
    wrong.map((form) => ({ form, reading: readLine(form.words) })),
    (a, b) => a.reading === b.reading,
    'how many spaces stand between words does not matter',
  );
}

/** The lines as printed; each gap left open; and each line that is told to be wrong, in each gap. */
function probes({ gaps, wrong, place }: Console, { lines }: GradedConsole): ProbedResponse[] {
  const but = (id: string, line: string): Response => ({ ...lines, [id]: line });
  return [
    { response: lines, full: true, place, name: Object.values(lines).join('\n') },
    ...gaps.flatMap(({ id, place }) => [
      { response: but(id, ''), full: false, place, name: GAP },
      // A line that is told to be wrong and is printed is told as such; the grader is right to accept it.
      ...wrong.map(({ words, place: at }) => {
        const full = readLine(words) === readLine(lines[id]);
        return { response: but(id, words), full, place: at, name: words };
      }),
    ]),
  ];
}

/** The item type *console*: lines of a terminal that the reader writes. */
export const consoleType: ItemType<Console, GradedConsole> = {
  name: 'console',
  form: `a \`console\` block with \`${GAP}\` for each line that is asked for`,
  reads: ['gaps', 'forms'],
  heeds: ['partial'],
  fits: ({ blocks }) => blocks.some(hasGaps),
  parse: parseConsoleItem,
  claims: () => [],
  prose: ({ wrong, after }) => [after, ...wrong.map(({ rationale }) => rationale)],
  mistakes: twins,
  graded: (item, asked) => {
    const lines = printedInGaps(item, asked);
    const wrong = Object.fromEntries(item.wrong.map(({ id, words }) => [id, words]));
    return lines && { partial: item.settings.partial, lines, wrong };
  },
  probes,
  grade: gradeConsole,
};

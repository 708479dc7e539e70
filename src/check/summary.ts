import { type Diagnostic, eachTold } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import type { Counts } from './counts.ts';

/** The end of a report: where to read on, and in the last line what is wrong, and how much was checked. */
export function printSummary(diagnostics: readonly Diagnostic[], counts: Counts): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const found = [
    errors === 0 ? 'no errors' : plural(errors, 'error'),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
  ].join(', ');
  const { lessons, steps, cells, outputLines, claims, keys, distractors, unchecked } = counts;
  const checked = [
    plural(lessons, 'lesson'),
    plural(steps, 'step'),
    plural(cells, 'cell'),
    plural(outputLines, 'output line'),
    plural(claims, 'claim'),
    plural(keys, 'key'),
    plural(distractors, 'distractor'),
  ].join(', ');
  const places = eachTold(diagnostics).length;
  const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  const more = first === undefined ? '' : `\`npm run explain ${first.rule}\` says more of this rule, and so of each\n`;
  return `${more}${found}${places === diagnostics.length ? '' : ` in ${plural(places, 'place')}`}; checked ${checked}${unchecked === 0 ? '' : `; ${unchecked} not checked because of these errors`}`;
}

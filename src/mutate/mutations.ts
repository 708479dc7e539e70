import type { CheckedLesson } from '../check/check-lesson.ts';
import { breakClaims } from './break-claims.ts';
import { breakConsoles } from './break-consoles.ts';
import { breakForms, breakGaps } from './break-forms.ts';
import { breakMatch } from './break-match.ts';
import { breakOptions } from './break-options.ts';
import { breakOrder } from './break-order.ts';
import { breakSetup } from './break-setup.ts';
import { breakSteps } from './break-steps.ts';
import { breakTracker } from './break-tracker.ts';
import type { Mutation } from './mutation.ts';
import { written } from './written.ts';
import type { AnyItem } from '../items/index.ts';

function breakItem(checked: CheckedLesson, item: AnyItem): Mutation[] {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return breakOptions(checked, item.options);
    case 'order':
      return breakOrder(checked, item);
    case 'match':
      return breakMatch(checked, item);
    case 'text':
    case 'numeric':
      return breakForms(checked, item);
    case 'console':
      return breakGaps(item);
    case 'trace':
      // Its keys are the tracker's cells.
      return [];
  }
}

/**
 * Every way in which a lesson is broken, one thing at a time, each once. Whatever it holds against the run is broken, and
 * whatever the run is made of. Left alone are prose and the values printed in it, which claim nothing; what only makes a true
 * claim weaker, as `||` for `&&` does; and what only makes a false one false in another way.
 * @param checked a lesson whose check told no error
 */
export function mutations(checked: CheckedLesson): Mutation[] {
  const all = [
    ...breakTracker(checked),
    ...breakSteps(checked),
    ...breakSetup(checked),
    ...breakConsoles(checked),
    ...breakClaims(checked),
    ...checked.items.flatMap(({ item }) => breakItem(checked, item)),
  ].filter(({ edits }) => edits.some(({ place, replacement }) => written(checked, place) !== replacement));
  const key = ({ edits }: Mutation): string =>
    edits
      .map(({ place, replacement }) => `${place.file}:${place.start.offset}-${place.end.offset}:${replacement}`)
      .join(' ');
  return [...new Map(all.map((mutation) => [key(mutation), mutation])).values()];
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadItem } from '../../items/index.ts';
import { OWN_TRACE } from '../../items/trace/own-trace.ts';
import type { Rule } from '../context.ts';

function problem({ item }: ReadItem, message: string, help: string): Diagnostic {
  return { rule: 'bad-item', severity: 'error', message, place: item.place, help };
}

/**
 * An author's trace item is the only one and has cells to leave open, and the id of the trace that lessons get for nothing
 * means no other item.
 */
export const traceItem: Rule = ({ items, asked, report, count }) => {
  const [first, second] = items.filter(({ item }) => item.type === 'trace');
  if (first !== undefined && asked.tracker() === undefined) {
    // There is no tracker, or it could not be run: either is told.
    count('unchecked');
  } else if (first !== undefined && first.grader(asked) === undefined) {
    const message = 'this tracker has too little to leave open: two cells whose step changed something are needed';
    report(problem(first, message, 'watch a variable that changes, or a step that changes one; or take this item out'));
  }
  if (first !== undefined && second !== undefined) {
    const twice = problem(second, 'this lesson leaves its tracker open twice', 'take one out');
    report({ ...twice, related: [{ place: first.item.place, label: 'the first time' }] });
  }
  for (const read of items.filter(({ item }) => item.id === OWN_TRACE && item.type !== 'trace')) {
    const help = `give this item another id; to place and word that one, write a heading with \`{/* #${OWN_TRACE}, type: trace */}\``;
    report(problem(read, `\`${OWN_TRACE}\` is the id of the item that is made from the tracker`, help));
  }
};

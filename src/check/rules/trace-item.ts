import { OWN_TRACE } from '../../items/trace/own-trace.ts';
import type { Context, Rule } from '../context.ts';

/** What an author's trace item lacks to be one; undefined where it is told elsewhere, or where nothing is lacking. */
function lack(
  { lesson, asked }: Context,
  hasKey: boolean,
): { readonly message: string; readonly help: string } | undefined {
  if (lesson.execution?.tracker === undefined) {
    return {
      message: 'this lesson has no tracker that could be filled in',
      help: 'write one under the execution table (`| Variable | Start | Final |`), or take this item out',
    };
  }
  if (hasKey || asked.tracker() === undefined) return undefined;
  return {
    message: 'this tracker has too little to leave open: two cells whose step changed something are needed',
    help: 'add a variable that changes, or a column where one does; or take this item out',
  };
}

/** An author's trace item has a tracker to take its cells from, and the id of the trace that lessons get for nothing means no other item. */
export const traceItem: Rule = (context) => {
  const { items, asked, run, report, count } = context;
  const traces = items.filter(({ item }) => item.type === 'trace');
  for (const [at, read] of traces.entries()) {
    const hasKey = read.grader(asked) !== undefined;
    if (!hasKey && run === undefined) {
      count('unchecked');
      continue;
    }
    const lacking = lack(context, hasKey);
    if (lacking !== undefined) report({ rule: 'bad-item', severity: 'error', place: read.item.place, ...lacking });
    else if (!hasKey) count('unchecked');
    const [first] = traces;
    if (at > 0 && first !== undefined) {
      report({
        rule: 'bad-item',
        severity: 'error',
        message: 'this lesson leaves its tracker open twice',
        place: read.item.place,
        related: [{ place: first.item.place, label: 'the first time' }],
        help: 'take one out',
      });
    }
  }
  for (const { item } of items.filter((each) => each.item.id === OWN_TRACE && each.item.type !== 'trace')) {
    report({
      rule: 'bad-item',
      severity: 'error',
      message: `\`${OWN_TRACE}\` is the id of the item that is made from the tracker`,
      place: item.place,
      help: `give this item another id; to place and word that one, write a heading with \`{/* #${OWN_TRACE}, type: trace */}\``,
    });
  }
};

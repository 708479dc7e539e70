import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Order } from '../items/order/order.ts';
import { edit, type Mutation } from './mutation.ts';
import { exchange, isWord, negate, wholeBrace } from './written.ts';

/** Breaks an order: entries exchanged, and claims that come about never, earlier, or are not there. */
export function breakOrder(checked: CheckedLesson, { entries }: Order): Mutation[] {
  const proven = entries.flatMap(({ place, text: { braces } }) => {
    const [brace] = braces;
    return brace === undefined || isWord(brace) ? [] : [{ place, brace }];
  });
  return proven.flatMap(({ place, brace }, at) => {
    const { expression } = brace;
    const alone = [
      edit('an entry', brace.place, `(${expression}) && !(${expression})`),
      edit('an entry', wholeBrace(checked, brace), ''),
    ];
    const before = proven.slice(0, at);
    const previous = before.at(-1);
    if (previous === undefined) return alone;
    return [
      ...alone,
      ...before.flatMap((earlier) => exchange(checked, 'an entry', earlier.place, place)),
      negate('an entry', brace),
      edit('an entry', brace.place, previous.brace.expression),
    ];
  });
}

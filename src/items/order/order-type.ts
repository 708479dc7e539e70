import type { ItemType } from '../item.ts';
import { orderClaims } from './claims.ts';
import { type GradedOrder, gradeOrder } from './grade.ts';
import { isNumberedList, type Order, parseOrder } from './order.ts';

function respond(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id, at) => [id, String(at + 1)]));
}

/** The item type *order*: entries that came about one after the other. */
export const orderType: ItemType<Order, GradedOrder> = {
  name: 'order',
  form: 'a numbered list in the right order',
  reads: ['entries'],
  heeds: ['partial', 'shuffle'],
  fits: ({ lists, blocks }) => lists.length === 0 && blocks.some(isNumberedList),
  parse: parseOrder,
  claims: orderClaims,
  prose: ({ entries }) => entries.map(({ rationale }) => rationale),
  graded: ({ entries, settings }) => ({ key: entries.map(({ id }) => id), partial: settings.partial }),
  probes: ({ entries, place }, { key }) => [
    { response: respond(key), full: true, place, name: 'the order as written' },
    ...entries.slice(1).map((entry, at) => ({
      response: respond(key.with(at, entry.id).with(at + 1, key[at] ?? '')),
      full: false,
      place: entry.place,
      name: `${entry.words}, one place earlier`,
    })),
  ],
  grade: gradeOrder,
};

import type { ItemClaim } from '../item.ts';
import type { Order } from './order.ts';

/** What an order says about the execution: that its entries come about one after the other, as they are written. */
export function orderClaims({ place, entries }: Order): ItemClaim[] {
  const claimed = entries.map(({ words, place: at, text }) => ({ name: words, place: at, braces: text.braces }));
  return [{ kind: 'sequence', place, entries: claimed }];
}

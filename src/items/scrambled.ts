import { textId } from './text-id.ts';

/**
 * Parts in an order that gives no key away: by numbers made from their ids, which are made from their texts, so it is the same
 * in every build. Where that happens to be the order they are written in, the first goes to the end; but not of two parts, for
 * then each would tell that it is the other way round.
 */
export function scrambled<Part extends { readonly id: string }>(written: readonly Part[]): readonly Part[] {
  // The last letters of a text change few digits of its id; those that follow it here spread the change.
  const mixed = new Map(written.map(({ id }) => [id, textId(`${id} scrambled`)]));
  const keyOf = ({ id }: Part): string => mixed.get(id) ?? id;
  const order = written.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const isWritten = order.length > 2 && order.every((part, at) => part === written[at]);
  return isWritten ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

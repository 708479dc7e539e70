import { showOf } from '../../site/view/show.ts';
import { sourceOf } from '../../site/view/source-of.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ItemViewBase, OrderView } from '../../site/view/quiz-views.ts';
import type { Order } from './order.ts';

const POLICY =
  'Every two entries in the right order earn a share, every two in the wrong order cost one; never below 0. A ✓ is for an entry in its own place.';

/** An order as its page shows it. */
export function orderView(
  { entries, settings }: Order,
  base: ItemViewBase,
  { checked, renderer, whys }: ViewMaker,
): OrderView {
  return {
    ...base,
    type: 'order',
    policy: settings.partial ? POLICY : 'Only the whole order counts.',
    entries: entries.map(({ id, text, words, rationale, place }) => {
      const proof = checked.proofAt(place);
      const why = whys.of([proof]);
      const show = showOf(checked, proof);
      const source = sourceOf(proof);
      return {
        id,
        words,
        html: renderer.html(text, 'no links'),
        rationale: renderer.html(rationale),
        ...(source ? { source } : {}),
        ...(why ? { why } : {}),
        ...(show ? { show } : {}),
      };
    }),
  };
}

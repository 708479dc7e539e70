import { showOf } from '../../site/view/show.ts';
import { sourceOf } from '../../site/view/source-of.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ItemViewBase, MatchView } from '../../site/view/quiz-views.ts';
import { type Match, targetsOf } from './match.ts';

/** A match as its page shows it. */
export function matchView(item: Match, base: ItemViewBase, { checked, renderer, whys }: ViewMaker): MatchView {
  return {
    ...base,
    type: 'match',
    policy: item.settings.partial ? 'Each right row counts.' : 'Only all rows together count.',
    heads: item.heads,
    rows: item.rows.map(({ id, text, target }) => {
      const proof = checked.proofAt(target.place);
      const why = whys.of([proof]);
      const show = showOf(checked, proof);
      const source = sourceOf(proof);
      return {
        id,
        html: renderer.html(text, 'no links'),
        fits: renderer.html(target.text),
        ...(source ? { source } : {}),
        ...(why ? { why } : {}),
        ...(show ? { show } : {}),
      };
    }),
    targets: targetsOf(item).map(({ id, words }) => ({ id, words })),
  };
}

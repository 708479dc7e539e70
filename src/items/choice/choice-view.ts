import { showOf } from '../../site/view/show.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ChoiceView, ItemViewBase } from '../../site/view/views.ts';
import type { Choice } from './choice.ts';

/** A choice as its page shows it. */
export function choiceView(
  { options }: Choice,
  base: ItemViewBase,
  { checked, renderer, whys }: ViewMaker,
): ChoiceView {
  return {
    ...base,
    type: 'choice',
    options: options.map(({ id, text, rationale, isKey, place }) => {
      const proof = checked.proofAt(place);
      const why = whys.of([proof]);
      const show = showOf(checked, proof);
      return {
        id,
        html: renderer.html(text, 'no links'),
        rationale: renderer.html(rationale),
        isKey,
        ...(why ? { why } : {}),
        ...(show ? { show } : {}),
      };
    }),
  };
}

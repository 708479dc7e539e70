import { showOf } from '../../site/view/show.ts';
import { sourceOf } from '../../site/view/source-of.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { OptionView } from '../../site/view/quiz-views.ts';
import type { Option } from './options.ts';

/** Options as their page shows them. */
export function optionsView(options: readonly Option[], { checked, renderer, whys }: ViewMaker): OptionView[] {
  return options.map(({ id, text, rationale, isKey, pinned, place }) => {
    const proof = checked.proofAt(place);
    const why = isKey ? whys.of([proof]) : undefined;
    const show = showOf(checked, proof);
    const source = sourceOf(proof);
    return {
      id,
      html: renderer.html(text, 'no links'),
      rationale: renderer.html(rationale),
      isKey,
      pinned,
      ...(source ? { source } : {}),
      ...(why ? { why } : {}),
      ...(show ? { show } : {}),
    };
  });
}

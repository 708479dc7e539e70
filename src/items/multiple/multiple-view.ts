import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ItemViewBase, MultipleView } from '../../site/view/quiz-views.ts';
import { optionsView } from '../choice/options-view.ts';
import type { Multiple } from './multiple.ts';

const POLICY = 'Choose all that apply.';

/** A multiple response as its page shows it, with how it is graded. */
export function multipleView({ options, settings }: Multiple, base: ItemViewBase, maker: ViewMaker): MultipleView {
  const policy = settings.partial
    ? `${POLICY} Each right one earns a share, each wrong one costs one; never below 0.`
    : `${POLICY} It counts only where all right ones are chosen, and no other.`;
  return { ...base, policy, type: 'multiple', options: optionsView(options, maker) };
}

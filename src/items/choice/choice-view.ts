import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ChoiceView, ItemViewBase } from '../../site/view/quiz-views.ts';
import type { Choice } from './choice.ts';
import { optionsView } from './options-view.ts';

/** A choice as its page shows it. */
export function choiceView({ options }: Choice, base: ItemViewBase, maker: ViewMaker): ChoiceView {
  return { ...base, type: 'choice', options: optionsView(options, maker) };
}

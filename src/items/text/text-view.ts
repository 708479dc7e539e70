import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { EntryView, ItemViewBase } from '../../site/view/quiz-views.ts';
import { formViews } from '../entry/form-view.ts';
import { readText } from './read-text.ts';
import type { TextEntry } from './text.ts';

/** A text entry as its page shows it. */
export function textView({ forms, settings }: TextEntry, base: ItemViewBase, maker: ViewMaker): EntryView {
  return {
    ...base,
    type: 'text',
    note: settings.case
      ? 'Capital letters matter. Spaces around words and a full stop at the end do not.'
      : 'Capital letters, spaces around words and a full stop at the end do not matter.',
    unit: '',
    forms: formViews(
      forms,
      maker,
      ({ value, words }) => (value === undefined ? words : (maker.checked.asked.value(value)?.text ?? '')),
      (text) => readText(text, settings.case),
    ),
  };
}

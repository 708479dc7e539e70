import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { EntryView, ItemViewBase } from '../../site/view/quiz-views.ts';
import { formViews } from '../entry/form-view.ts';
import type { Numeric } from './numeric.ts';
import type { NumericForm } from './numeric-form.ts';

/** `30 s ± 0.5 s` */
function tell({ number, unit, within, value }: NumericForm, { checked }: ViewMaker): string {
  const said = value === undefined ? number : (checked.asked.value(value)?.text ?? '');
  return `${said} ${unit}`.trim() + (within === '0' ? '' : ` ± ${within}`);
}

/** A numeric item as its page shows it. */
export function numericView({ forms, unit, units }: Numeric, base: ItemViewBase, maker: ViewMaker): EntryView {
  const others = Object.keys(units).filter((each) => each !== unit);
  return {
    ...base,
    type: 'numeric',
    note:
      unit === ''
        ? 'A number in digits, such as 3 or 3.5.'
        : `A number in ${unit}, such as 3 or 3.5; or one with another unit after it (${others.join(', ')}).`,
    unit,
    forms: formViews(forms, maker, (form) => tell(form, maker)),
  };
}

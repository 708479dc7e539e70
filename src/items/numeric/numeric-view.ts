import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { EntryView, ItemViewBase } from '../../site/view/views.ts';
import { formView } from '../entry/form-view.ts';
import type { Numeric, NumericForm } from './numeric.ts';
import { familyOf } from './read-number.ts';

/** `30 s ± 0.5 s` */
function tell({ number, unit, within, value }: NumericForm, { checked }: ViewMaker): string {
  const said = value === undefined ? number : (checked.asked.value(value)?.text ?? '');
  return `${said} ${unit}`.trim() + (within === '0' ? '' : ` ± ${within}`);
}

/** A numeric item as its page shows it. */
export function numericView({ forms, unit }: Numeric, base: ItemViewBase, maker: ViewMaker): EntryView {
  const others = Object.keys(familyOf(unit) ?? {}).filter((each) => each !== unit);
  return {
    ...base,
    type: 'numeric',
    note:
      unit === ''
        ? 'A number in digits, such as 3 or 3.5.'
        : `A number in ${unit}, such as 3 or 3.5; or one with another unit after it (${others.join(', ')}).`,
    unit,
    forms: forms.map((form) => {
      const text = tell(form, maker);
      return formView(form, text, text, maker);
    }),
  };
}

import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { FormView } from '../../site/view/views.ts';
import type { Form } from './form.ts';

/** A form as the key panel shows it; `text` is what it says, `readAs` how it is read. */
export function formView(
  { id, isKey, rationale, place }: Form,
  text: string,
  readAs: string,
  { checked, renderer, whys }: ViewMaker,
): FormView {
  const why = whys.of([checked.proofAt(place)]);
  return {
    id,
    isKey,
    text,
    ...(readAs === text ? {} : { readAs }),
    rationale: renderer.html(rationale),
    ...(why ? { why } : {}),
  };
}

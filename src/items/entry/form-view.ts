import { showOf } from '../../site/view/show.ts';
import { sourceOf } from '../../site/view/source-of.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { FormView } from '../../site/view/quiz-views.ts';
import type { WhyView } from '../../site/view/views.ts';
import type { Form } from './form.ts';

/**
 * Forms as the key panel shows them. Accepted forms often say the same in other words: why they are right is told once.
 * @param text what a form says
 * @param readAs how that is read
 */
export function formViews<Each extends Form>(
  forms: readonly Each[],
  { checked, renderer, whys }: ViewMaker,
  text: (form: Each) => string,
  readAs: (text: string) => string = (said) => said,
): FormView[] {
  const told = new Set<WhyView>();
  const key = forms.find(({ isKey }) => isKey);
  const keyShow = key && showOf(checked, checked.proofAt(key.place));
  return forms.map((form) => {
    const { id, isKey, rationale, place } = form;
    const said = text(form);
    const read = readAs(said);
    const proof = checked.proofAt(place);
    const source = sourceOf(proof);
    const why = isKey ? whys.of([proof]) : undefined;
    const isNew = why !== undefined && !told.has(why);
    if (why !== undefined) told.add(why);
    // A wrong value is not wrong where it was computed, but where the key is.
    const refuted = isKey || form.value !== undefined ? undefined : showOf(checked, proof);
    const own = refuted?.about === keyShow?.about ? undefined : refuted;
    const show = form === key ? keyShow : own;
    return {
      id,
      isKey,
      text: said,
      ...(read === said ? {} : { readAs: read }),
      ...(source ? { source } : {}),
      rationale: renderer.html(rationale),
      ...(isNew ? { why } : {}),
      ...(show ? { show } : {}),
    };
  });
}

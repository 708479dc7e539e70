/** The reasons of an answer to a "why?", with those that it leaves to another answer. */
function reasonsOf(id: string): Node[] {
  return [...document.querySelectorAll(`#${id} li`)].flatMap((reason) => {
    const other = reason.querySelector('[data-all]')?.getAttribute('popovertarget');
    return other ? reasonsOf(other) : [reason.cloneNode(true)];
  });
}

/** Puts the page's reasons in the place of a button that asks for them. */
function withReasons(rationale: HTMLElement): void {
  const ask = rationale.querySelector('[data-why]');
  const id = ask?.getAttribute('popovertarget');
  const list = document.querySelector(`#${id} ul`)?.cloneNode();
  if (!ask || !id || !(list instanceof HTMLElement)) return;
  list.append(...reasonsOf(id));
  ask.parentElement?.replaceWith(list);
  // It stands in a form now, which a rule's button must not submit.
  for (const button of list.querySelectorAll('button')) button.type = 'button';
}

/**
 * A part's rationale as it is told once the part is graded, with the model's reasons in it; empty where the page has none.
 * @param key where the page has the rationales of the item
 * @param remark what is said besides: what was given, where that is not plain
 */
export function toldRationale(key: Element | null, part: string, right: boolean, remark: string): Node | '' {
  const rationale = key?.querySelector(`[data-rationale="${CSS.escape(part)}"]`)?.cloneNode(true);
  if (!(rationale instanceof HTMLElement)) return '';
  rationale.dataset['mark'] = right ? 'right' : 'wrong';
  withReasons(rationale);
  const besides = document.createElement('p');
  besides.className = 'policy';
  besides.textContent = remark;
  if (remark) rationale.querySelector('.about')?.after(besides);
  return rationale;
}

import { ITEM_CHANGE, type ItemElement, showControls } from '../../client/item-element.ts';
import type { SavedItem } from '../../client/progress.ts';
import { type GradedChoice, gradeChoice } from './grade.ts';

/** A choice in the page: graded on Check, with the rationale of the option that was chosen. */
class ChoiceElement extends HTMLElement implements ItemElement {
  #score: number | undefined;

  connectedCallback(): void {
    showControls(this);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    this.addEventListener('change', () => this.#clear());
    this.addEventListener('toggle', () => this.#changed(), true);
    this.#part('again')?.addEventListener('click', () => {
      this.reset();
      this.querySelector('input')?.focus();
    });
  }

  get score(): number | undefined {
    return this.#score;
  }

  get saved(): SavedItem {
    return {
      response: this.#chosen().map(({ value }) => value),
      checked: this.#score !== undefined,
      hints: this.#hints().filter(({ open }) => open).length,
    };
  }

  restore({ response, checked, hints }: SavedItem): void {
    for (const input of this.#inputs()) input.checked = response.includes(input.value);
    for (const [at, hint] of this.#hints().entries()) hint.open = at < hints;
    if (checked && this.#chosen().length > 0) this.#check();
  }

  reset(): void {
    for (const input of this.#inputs()) input.checked = false;
    for (const aside of this.querySelectorAll('details')) aside.open = false;
    this.#clear();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #chosen(): HTMLInputElement[] {
    return this.#inputs().filter(({ checked }) => checked);
  }

  #hints(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-part=hint]')];
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent(ITEM_CHANGE));
  }

  /** Marks the response as it is graded; undefined takes the marks away. */
  #mark(score: number | undefined): void {
    this.#score = score;
    const again = this.#part('again');
    if (again) again.hidden = score === undefined;
    for (const input of this.#inputs()) {
      if (input.checked && score !== undefined)
        input.setAttribute('aria-describedby', this.#part('feedback')?.id ?? '');
      else input.removeAttribute('aria-describedby');
    }
    if (score === undefined) delete this.dataset['verdict'];
    else this.dataset['verdict'] = score === 1 ? 'correct' : 'wrong';
  }

  /** Says that nothing was chosen, or takes that back. */
  #missing(missing: boolean): void {
    const group = this.querySelector('fieldset');
    const error = this.#part('error');
    if (error) error.hidden = !missing;
    if (!group || !error) return;
    if (!missing) {
      group.removeAttribute('aria-invalid');
      group.removeAttribute('aria-describedby');
      return;
    }
    group.setAttribute('aria-invalid', 'true');
    group.setAttribute('aria-describedby', error.id);
    this.querySelector('input')?.focus();
  }

  #clear(): void {
    this.#missing(false);
    this.#mark(undefined);
    this.#part('feedback')?.replaceChildren();
    this.#changed();
  }

  #check(): void {
    const chosen = this.#chosen();
    this.#missing(chosen.length === 0);
    if (chosen.length === 0) return;
    const graded: GradedChoice = JSON.parse(this.dataset['graded'] ?? '');
    const { score } = gradeChoice(
      graded,
      chosen.map(({ value }) => value),
    );
    this.#mark(score);
    const verdict = this.querySelector<HTMLTemplateElement>(
      `template[data-verdict=${score === 1 ? 'correct' : 'wrong'}]`,
    );
    const rationales = chosen.map(
      ({ value }) => this.querySelector(`[data-rationale="${value}"]`)?.cloneNode(true) ?? '',
    );
    this.#part('feedback')?.replaceChildren(verdict?.content.cloneNode(true) ?? '', ...rationales);
    this.#changed();
  }
}

customElements.define('dry-choice', ChoiceElement);

import { say } from '../../client/say.ts';
import type { Grade, Response } from '../../progress/response.ts';
import { SelectsElement } from '../selects-element.ts';
import { gradeOrder } from './grade.ts';

/**
 * An order in the page: a list in which each entry has a field for its position. All fields are empty until one entry was
 * placed; from then on they say how the list stands.
 */
class OrderElement extends SelectsElement {
  /** The entries' fields in the order in which the page came. */
  readonly #first = this.fields();

  override connectedCallback(): void {
    // Before the base class hears of it, and keeps what was given.
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.value && !this.#fixed) this.#place(target);
    });
    this.addEventListener('click', ({ target }) => {
      const move = target instanceof HTMLElement && target.dataset['move'];
      const field = this.#fieldOf(target);
      if (move && field) this.#put(field, this.fields().indexOf(field) + Number(move));
    });
    this.addEventListener('pointerdown', ({ target }) => {
      const field = this.#fieldOf(target);
      if (this.#fixed || !field || !(target instanceof HTMLElement && target.matches('.grip'))) return;
      void import('./drag.ts').then(({ drag }) => drag(field, this.fields(), (at) => this.#put(field, at)));
    });
    super.connectedCallback();
  }

  override write(response: Response): void {
    super.write(response);
    this.#show(this.#first.toSorted((a, b) => (Number(a.value) || 99) - (Number(b.value) || 99)));
  }

  override grade(response: Response): Grade {
    return gradeOrder(this.graded(), response);
  }

  /** What is said of an entry is said where it stands wrong. */
  protected override told({ parts }: Grade): readonly string[] {
    return Object.keys(parts).filter((id) => !parts[id]);
  }

  get #fixed(): boolean {
    return 'fixed' in this.dataset;
  }

  /** The field of the entry in which a control stands. */
  #fieldOf(control: EventTarget | null): HTMLSelectElement | null | undefined {
    return control instanceof Element ? control.closest('.entry')?.querySelector('select') : undefined;
  }

  /** Puts an entry at a place, counted from 0; beyond an end it stays there. */
  #put(field: HTMLSelectElement, at: number): void {
    field.value = String(Math.min(Math.max(at, 0), this.#first.length - 1) + 1);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Puts an entry at the position that its field says, and fills in all the others. */
  #place(field: HTMLSelectElement): void {
    const fields = this.fields().filter((each) => each !== field);
    fields.splice(Number(field.value) - 1, 0, field);
    fields.forEach((each, at) => (each.value = String(at + 1)));
    this.#show(fields);
    say(`${field.closest('.entry')?.querySelector('.words')?.textContent}: ${field.value} of ${fields.length}`);
  }

  /** Moves the entries into the order of their fields; the focus stays on the control that has it. */
  #show(fields: readonly HTMLSelectElement[]): void {
    const { activeElement } = document;
    this.querySelector('.entries')?.append(...fields.map((field) => field.closest('.entry') ?? field));
    if (activeElement instanceof HTMLElement && this.contains(activeElement)) activeElement.focus();
  }
}

customElements.define('dry-order', OrderElement);

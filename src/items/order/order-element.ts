import type { Grade, Response } from '../../progress/response.ts';
import { FieldsElement } from '../fields-element.ts';
import { gradeOrder } from './grade.ts';

/**
 * An order in the page: a list in which each entry has a field for its position. All fields are empty until one entry was
 * placed; from then on they say how the list stands. What moves entries is loaded when it is first used.
 */
class OrderElement extends FieldsElement {
  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['change', 'click', 'pointerdown'])
      this.addEventListener(
        type,
        ({ target }) => void import('./arrange-element.ts').then(({ arrange }) => arrange(this, type, target)),
      );
    // What the reader was quick to place, before this was loaded.
    const placed = this.fields().find(({ value }) => value);
    placed?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Fills in the fields, and moves the entries to where these say; the focus stays on the control that has it. */
  override write(response: Response): void {
    super.write(response);
    const { activeElement } = document;
    for (const field of this.fields().toSorted((a, b) => Number(a.value) - Number(b.value)))
      this.querySelector('ol')?.append(field.closest('li') ?? '');
    if (activeElement instanceof HTMLElement && this.contains(activeElement)) activeElement.focus();
  }

  override grade(response: Response): Grade {
    return gradeOrder(this.graded(), response);
  }

  /** Until one is placed none is, and then all are: one is asked for. */
  protected override openWords(words: string): string {
    return words;
  }

  /** Its place is the field's own number. */
  protected override remark(): string {
    return '';
  }
}

customElements.define('dry-order', OrderElement);

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

  /** What is said of an entry is said where it stands wrong; in the order shown, which gives no other away. */
  protected override told({ parts }: Grade): readonly string[] {
    return this.fields().flatMap(({ name }) => (parts[name] === false ? [name] : []));
  }
}

customElements.define('dry-order', OrderElement);

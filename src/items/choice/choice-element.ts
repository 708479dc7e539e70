import { ItemElement } from '../../client/item-element.ts';
import type { Grade, Response } from '../../progress/response.ts';
import { gradeChoice } from './grade.ts';

/** A choice in the page. */
class ChoiceElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.#inputs().flatMap(({ checked, value }) => (checked ? [[value, 'on']] : [])));
  }

  override write(response: Response): void {
    for (const input of this.#inputs()) input.checked = input.value in response;
  }

  override left(): HTMLElement | undefined {
    return this.#inputs().some(({ checked }) => checked) ? undefined : this.#inputs()[0];
  }

  override grade(response: Response): Grade {
    return gradeChoice(this.graded(), response);
  }

  #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }
}

customElements.define('dry-choice', ChoiceElement);

import { ItemElement } from '../../client/item-element.ts';
import type { Response } from '../../progress/response.ts';

/** An item whose response is the options that are chosen. */
export abstract class OptionsElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.#inputs().flatMap(({ checked, value }) => (checked ? [[value, 'on']] : [])));
  }

  override write(response: Response): void {
    for (const input of this.#inputs()) input.checked = input.value in response;
  }

  override left(): HTMLElement | undefined {
    return this.#inputs().some(({ checked }) => checked) ? undefined : this.#inputs()[0];
  }

  #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }
}

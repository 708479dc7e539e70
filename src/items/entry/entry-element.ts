import { ItemElement } from '../../client/item-element.ts';
import type { Response } from '../../progress/response.ts';

/** An item whose parts are fields for text, each with its part's id for a name. */
export abstract class EntryElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.#fields().flatMap(({ name, value }) => (value.trim() ? [[name, value]] : [])));
  }

  override write(response: Response): void {
    for (const field of this.#fields()) field.value = response[field.name] ?? '';
  }

  override left(): HTMLElement | undefined {
    return this.#fields().find(({ value }) => !value.trim());
  }

  #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }
}

import { ItemElement } from '../client/item-element.ts';
import type { Response } from '../progress/response.ts';

/** An item whose parts are fields, each with its part's id for a name: to write in, or to select from; the empty value is none. */
export abstract class FieldsElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.fields().flatMap(({ name, value }) => (value.trim() ? [[name, value]] : [])));
  }

  override write(response: Response): void {
    for (const field of this.fields()) field.value = response[field.name] ?? '';
  }

  override left(): HTMLElement | undefined {
    return this.fields().find(({ value }) => !value.trim());
  }

  /** The fields, in the order in which they stand. */
  protected fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }
}

import { ItemElement } from '../client/item-element.ts';
import type { Response } from '../progress/response.ts';

/** An item whose parts are answered by a `select` each, named after the part; the empty value is none. */
export abstract class SelectsElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.fields().flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  }

  override write(response: Response): void {
    for (const field of this.fields()) field.value = response[field.name] ?? '';
  }

  override left(): HTMLElement | undefined {
    return this.fields().find(({ value }) => !value);
  }

  /** The selects, in the order in which they stand. */
  protected fields(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }
}

import { ItemElement } from '../client/item-element.ts';
import type { Grade, Response } from '../progress/response.ts';

/** An item whose parts are fields, each with its part's id for a name: to write in, or to select from; the empty value is none. */
export abstract class FieldsElement extends ItemElement {
  override read(): Response {
    return Object.fromEntries(this.fields().flatMap(({ name, value }) => (value.trim() ? [[name, value]] : [])));
  }

  override write(response: Response): void {
    for (const field of this.fields()) field.value = response[field.name] ?? '';
  }

  override left(): HTMLElement | undefined {
    return this.#empty()[0];
  }

  protected override openWords(words: string): string {
    const { length } = this.#empty();
    return length > 1 ? `${words} ${length} are left open.` : words;
  }

  /** What is wrong, in the order in which it stands. */
  protected override told({ parts }: Grade): readonly string[] {
    return this.fields().flatMap(({ name }) => (parts[name] === false ? [name] : []));
  }

  protected override remark(id: string): string {
    const field = this.fields().find(({ name }) => name === id);
    const given = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field?.value;
    return given ? `You gave: ${given}.` : '';
  }

  #empty(): HTMLElement[] {
    return this.fields().filter(({ value }) => !value.trim());
  }

  /** The fields, in the order in which they stand. */
  protected fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }
}

import { say } from '../../client/say.ts';

/** A list of entries that can be put in order. */
interface Arranged extends HTMLElement {
  /** The position of each entry, from "1", by the name of its field. */
  write(positions: Readonly<Record<string, string>>): void;
}

/**
 * Does what a control of an entry asks for: its field names a position, its buttons go one up or down, its grip is dragged.
 * @param type the event's: `change`, `click`, `pointerdown`
 */
export function arrange(list: Arranged, type: string, control: EventTarget | null): void {
  const entry = control instanceof Element ? control.closest('li.entry') : null;
  const field = entry?.querySelector('select');
  if (!entry || !field || !(control instanceof Element) || 'fixed' in list.dataset) return;
  const fields = [...list.querySelectorAll('select')];
  const from = fields.indexOf(field);
  /** Puts the entry at a place, counted from 0; beyond an end it stays there. */
  const put = (at: number): void => {
    const first = fields.some(({ value, name }) => !value && name !== field.name);
    fields.splice(from, 1);
    fields.splice(Math.max(at, 0), 0, field);
    list.write(Object.fromEntries(fields.map(({ name }, nth) => [name, String(nth + 1)])));
    list.dispatchEvent(new Event('input'));
    say(
      `${entry.querySelector('.words')?.textContent}: ${field.value} of ${fields.length}${first ? '. All entries have a position now' : ''}`,
    );
  };
  if (type === 'change' && field.value) put(Number(field.value) - 1);
  if (type === 'click' && control.matches('.moves > *')) put(control.nextElementSibling ? from - 1 : from + 1);
  if (type !== 'pointerdown' || !control.matches('.grip')) return;
  const entries = fields.map((each) => each.closest('li') ?? each);
  void import('./drag-element.ts').then(({ drag }) => drag(entry, entries, put));
}

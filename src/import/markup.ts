import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Span } from './rich.ts';

/** An element of XML or of HTML, with what is in it. */
export interface Element {
  /** In small letters where it is HTML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** Where its tag begins in its source, with its name. */
  readonly tag: Span;
}

/** The elements directly in one. */
export function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The elements anywhere in one that have a name, in the order written; itself left out. */
export function findAll(element: Element, name: string): readonly Element[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** All text in an element. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The place of an element's tag, with its name. */
export function tagPlace(source: Source, { tag }: Element): Place {
  return source.place(tag.from, tag.to);
}

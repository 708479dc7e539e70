import { XmlElement } from '@rgrove/parse-xml';
import { idsIn } from './drawing-value.ts';

/** How much may be drawn: each element counts, and again wherever it is used. */
export const MOST_DRAWN = 20_000;

/**
 * How many elements a browser draws for a drawing, with all that is drawn again by reference; infinite where something draws itself.
 * Written once and used a thousand times, a thousand times over, a few lines would take a browser hours.
 */
export function drawingWeight(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const find = (element: XmlElement): void => {
    const id = element.attributes['id'];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    elementsIn(element).forEach(find);
  };
  find(root);
  const known = new Map<XmlElement, number>();
  const weigh = (element: XmlElement): number => {
    const weight = known.get(element);
    if (weight !== undefined) return weight;
    known.set(element, Infinity);
    const used = Object.entries(element.attributes)
      .flatMap(([name, value]) => idsIn(name, value))
      .map((id) => byId.get(id));
    const sum = [...used, ...elementsIn(element)].reduce(
      (all, each) => all + (each === undefined ? 0 : weigh(each)),
      1,
    );
    known.set(element, sum);
    return sum;
  };
  return weigh(root);
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

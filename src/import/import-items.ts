import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { STEPS } from '../lesson/steps.ts';
import type { ImportedItem } from './imported-item.ts';
import { itemId, unusedNames } from './item-id.ts';
import { leftOut, lost } from './problems.ts';
import { short } from './short.ts';
import { wordsOf } from './rich.ts';
import { withoutTwins } from './without-twins.ts';
import { writeChecked } from './write-checked.ts';

/** Items as they are to stand in a quiz, and what is not in them. */
export interface WrittenItems {
  /** One an item, each without an empty line around it. */
  readonly items: readonly { readonly id: string; readonly type: string; readonly text: string }[];
  readonly problems: readonly Diagnostic[];
}

/** The name of a file without its folders. */
function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let at = 2;
  while (taken.has(`${id}-${at}`)) at += 1;
  return `${id}-${at}`;
}

/**
 * Writes imported items for a quiz.
 * @param ids the ids that the quiz has already: an item with one of these was imported before, or stands in its place
 */
export function importItems(imported: readonly ImportedItem[], ids: ReadonlySet<string>): WrittenItems {
  const items: { id: string; type: string; text: string }[] = [];
  const problems: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const each of imported) {
    const { item, dropped } = withoutTwins(each);
    const { place } = item;
    const wanted = itemId(item);
    const name = `\`${short(wordsOf(item.stem))}\``;
    if (ids.has(wanted)) {
      const help = 'if it was imported before, nothing is to be done; else give one of the two another id or title';
      problems.push(leftOut(place, `${name} is left out: the quiz has an item \`${wanted}\` already`, help));
      continue;
    }
    const from = baseName(place.file);
    const first = writeChecked(item, wanted, from);
    if ('message' in first) {
      problems.push(leftOut(place, `${name} is left out: ${first.message}`, first.help));
      continue;
    }
    if (texts.get(wanted) === first.text) {
      problems.push(leftOut(place, `${name} is left out: it stands here twice`, 'take one out'));
      continue;
    }
    const id = texts.has(wanted) ? freeId(wanted, new Set([...ids, ...texts.keys()])) : wanted;
    const written = id === wanted ? first : writeChecked(item, id, from);
    if ('message' in written) throw new Error(`an item cannot be written with the id ${id}: ${written.message}`);
    if (id !== wanted) problems.push(lost(place, `${name} has the id \`${id}\`, as another item is \`${wanted}\``));
    for (const words of dropped)
      problems.push(lost(place, `${name} loses its form \`${short(words)}\`: it reads the same as another`));
    for (const unused of unusedNames(item)) problems.push(lost(place, `${name} loses its title \`${short(unused)}\``));
    if (written.marksLost) problems.push(lost(place, `${name} loses its emphasis and its links; its words stay`));
    for (const [step] of written.text.matchAll(STEPS))
      problems.push(
        lost(
          place,
          `${name} says \`${step}\`, which in a lesson means that step of its execution: say it in other words`,
        ),
      );
    texts.set(wanted, first.text).set(id, written.text);
    items.push({ id, type: item.ask.type, text: written.text });
  }
  return { items, problems };
}

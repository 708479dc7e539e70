import { optionsOf } from '../options-of.ts';
import type { WritingRule } from '../writing-rule.ts';

/** Fewer keys than these stand first by chance. */
const FEWEST = 3;
/** With two options, every second key stands first by chance. */
const FEWEST_OPTIONS = 3;

/** Keys do not stand first in most items of a quiz: without JavaScript and on paper, options stand as they are written. */
export const keyFirst: WritingRule = {
  name: 'key-first',
  find: (items) => {
    const choices = items.flatMap(({ item }) =>
      item.type === 'choice' && item.options.length >= FEWEST_OPTIONS ? [item] : [],
    );
    const first = choices.flatMap((item) => {
      const [option] = optionsOf(item);
      return option?.isKey === true ? [{ id: item.id, place: option.place }] : [];
    });
    const [one, ...more] = first;
    if (one === undefined || first.length < FEWEST || first.length * 2 <= choices.length) return [];
    return [
      {
        items: first.map(({ id }) => id),
        message: `the key stands first in ${first.length} of ${choices.length} items`,
        place: one.place,
        related: more.map(({ place }) => ({ place, label: 'first here too' })),
        help: 'put it elsewhere in some of them; where the options have an order of their own, ask for another one',
      },
    ];
  },
};

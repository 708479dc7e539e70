import type { Place } from '../../diagnostics/place.ts';
import type { AnyItem } from '../../items/index.ts';
import type { Prose } from '../../lesson/lesson.ts';
import { optionsOf } from '../options-of.ts';
import type { WritingRule } from '../writing-rule.ts';

interface Wrong {
  readonly rationale: Prose;
  readonly place: Place;
}

/** What an item has for readers who are wrong: distractors, forms and lines that are told to be wrong. */
function wrongIn(item: AnyItem): readonly Wrong[] {
  if (item.type === 'console') return item.wrong;
  const parts = item.type === 'text' || item.type === 'numeric' ? item.forms : optionsOf(item);
  return parts.filter(({ isKey }) => !isKey);
}

/** Each distractor has a rationale: who chose it learns nothing from being wrong alone. */
export const missingRationale: WritingRule = {
  name: 'missing-rationale',
  find: (items) =>
    items.flatMap(({ item }) => {
      const [first, ...more] = wrongIn(item).filter(({ rationale }) => rationale.nodes.length === 0);
      if (first === undefined) return [];
      return [
        {
          items: [item.id],
          message: `${more.length === 0 ? 'this distractor has' : `${more.length + 1} distractors have`} no rationale`,
          place: first.place,
          related: more.map(({ place }) => ({ place, label: 'nor here' })),
          help: 'say why it is wrong, for readers who choose it: below it, indented by two spaces',
        },
      ];
    }),
};

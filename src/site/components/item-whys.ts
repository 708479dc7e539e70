import type { ItemView } from '../view/quiz-views.ts';
import type { WhyView } from '../view/views.ts';

function parts(item: ItemView): readonly { readonly why?: WhyView }[] {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return item.options;
    case 'order':
      return item.entries;
    case 'match':
      return item.rows;
    case 'text':
    case 'numeric':
      return item.forms;
    case 'console':
      return item.gaps;
    case 'trace':
      return item.parts;
  }
}

/** The answers to "why?" that an item's key panel asks for. */
export function itemWhys(item: ItemView): WhyView[] {
  return parts(item).flatMap(({ why }) => why ?? []);
}

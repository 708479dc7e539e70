import type { ItemView, ShowView } from './quiz-views.ts';
import type { WhyView } from './views.ts';

/** What every part of an item may have: its reasons, and where the execution shows what decides it. */
interface ItemPart {
  readonly why?: WhyView;
  readonly show?: ShowView;
}

/** The parts of an item of any type, in their order: options, entries, rows, forms, lines or cells. */
export function itemParts(item: ItemView): readonly ItemPart[] {
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

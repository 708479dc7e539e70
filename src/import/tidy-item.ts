import type { Ask, ImportedItem } from './imported-item.ts';
import { tidy, tidyLine } from './tidy.ts';

function tidyAsk(ask: Ask): Ask {
  switch (ask.type) {
    case 'choice':
    case 'multiple':
      return {
        type: ask.type,
        options: ask.options.map(({ text, isKey, pinned, rationale }) => {
          return { text: tidyLine(text), isKey, pinned, rationale: tidy(rationale) };
        }),
      };
    case 'order':
      return {
        type: 'order',
        entries: ask.entries.map(({ text, rationale }) => ({ text: tidyLine(text), rationale: tidy(rationale) })),
      };
    case 'match': {
      const rows = ask.rows.map(({ left, target }) => ({ left: tidyLine(left), target: tidyLine(target) }));
      // Targets that fit no row stand last.
      return {
        type: 'match',
        rows: rows.toSorted((a, b) => Number(a.left.length === 0) - Number(b.left.length === 0)),
      };
    }
    default:
      return {
        type: ask.type,
        forms: ask.forms.map(({ words, isKey, rationale }) => {
          return { words: words.replace(/\s+/g, ' ').trim(), isKey, rationale: tidy(rationale) };
        }),
      };
  }
}

/** An item in the one form that two items which say the same have. */
export function tidyItem(item: ImportedItem): ImportedItem {
  return {
    ...item,
    stem: tidyLine(item.stem),
    body: tidy(item.body),
    ask: tidyAsk(item.ask),
    hints: item.hints.map(tidy),
  };
}

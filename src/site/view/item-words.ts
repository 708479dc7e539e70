import type { ItemWords } from '../../progress/item-words.ts';
import type { QuizView } from './quiz-views.ts';
import type { Html } from './views.ts';

/** The words of HTML that a page shows: without tags, and with what was escaped as it reads. */
export function wordsOf(html: Html): string {
  return html
    .replace(/<(?:"[^"]*"|[^">])*>/g, '')
    .replace(/&#x([\dA-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim();
}

type Item = QuizView['items'][number];

/** What a response to an item can name, by id; what is written into a field says itself. */
function partsOf(item: Item): readonly (readonly [string, string])[] {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return item.options.map(({ id, html }) => [id, wordsOf(html)]);
    case 'order':
      return item.entries.map(({ id, words }) => [id, words]);
    case 'match':
      return [
        ...item.rows.map(({ id, html }) => [id, wordsOf(html)] as const),
        ...item.targets.map(({ id, words }) => [id, words] as const),
      ];
    case 'trace':
      return item.parts.map(({ id, label }) => [id, label]);
    case 'console':
      return item.gaps.map(({ id, label }) => [id, label]);
    case 'text':
    case 'numeric':
      return [];
  }
}

/** The words of an item, for those who know it by its ids alone. */
export function itemWords(item: Item): ItemWords {
  const { id, version, stem, hintCost } = item;
  return { id, version, stem: wordsOf(stem), hintCost, parts: Object.fromEntries(partsOf(item)) };
}

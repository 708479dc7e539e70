import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';

/** Where each question of a TOML file begins: its `[[questions]]`. Where they are written in another way, the file's first line stands for all. */
export function questionPlaces(source: Source, count: number): readonly Place[] {
  // What stands in a text of several lines begins no question.
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const text = source.text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, blank);
  const found = [...text.matchAll(/^[ \t]*(\[\[[ \t]*"?questions"?[ \t]*\]\])/gm)].map(
    ({ index, 0: whole, 1: header = '' }) => source.place(index + whole.length - header.length, index + whole.length),
  );
  return found.length === count ? found : Array.from({ length: count }, () => source.place(0, 0));
}

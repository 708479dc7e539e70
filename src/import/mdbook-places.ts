import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';

/** A file's text with spaces in place of its texts of several lines, whose lines begin nothing. */
function withoutTexts({ text }: Source): string {
  return text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, (each) => each.replace(/[^\n]/g, ' '));
}

/** Where a name of the quiz itself is written, as `name = …` or as `[name]`; the file's first line where it is written in another way. */
export function keyPlace(source: Source, key: string): Place {
  const lines = [...withoutTexts(source).matchAll(/^[ \t]*\[{0,2}[ \t]*["']?([\w-]+)["']?[ \t]*[=.\]]/gm)];
  const found = lines.find(([, name]) => name === key);
  if (found === undefined) return source.place(0, 0);
  const from = found.index + found[0].indexOf(key);
  return source.place(from, from + key.length);
}

/** Where each question of a TOML file begins: its `[[questions]]`. Where they are written in another way, the file's first line stands for all. */
export function questionPlaces(source: Source, count: number): readonly Place[] {
  const found = [...withoutTexts(source).matchAll(/^[ \t]*(\[\[[ \t]*"?questions"?[ \t]*\]\])/gm)].map(
    ({ index, 0: whole, 1: header = '' }) => source.place(index + whole.length - header.length, index + whole.length),
  );
  return found.length === count ? found : Array.from({ length: count }, () => source.place(0, 0));
}

import type { Diagnostic } from './diagnostic.ts';
import { type Paint, type Part, plain } from './paint.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';
import { visibleLine } from './visible.ts';

interface Mark {
  readonly place: Place;
  readonly sign: '^' | '-';
  readonly part: Part;
  readonly label: string;
}

const WIDEST = 110;
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns of a terminal a text takes; a tab is shown as two spaces. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text) columns += letter === '\t' || WIDE.test(letter) ? 2 : 1;
  return columns;
}

/** A line cut around a span so that both fit; the offsets move with it. */
function cut(line: string, from: number, to: number): { text: string; from: number; to: number } {
  if (line.length <= WIDEST) return { text: line, from, to };
  const begin = Math.max(0, Math.min(from - 40, line.length - WIDEST));
  const text = (begin > 0 ? '…' : '') + line.slice(begin, begin + WIDEST) + (begin + WIDEST < line.length ? '…' : '');
  const shift = begin > 0 ? begin - 1 : 0;
  return { text, from: from - shift, to: Math.min(to - shift, text.length) };
}

function underline(line: string, mark: Mark, paint: Paint = plain): { text: string; under: string } {
  const start = mark.place.start.column - 1;
  const end = mark.place.end.line === mark.place.start.line ? mark.place.end.column - 1 : line.length;
  const shown = cut(line, start, Math.max(end, start + 1));
  const columns = (from: number, to: number): number => width(visibleLine(shown.text.slice(from, to)));
  const length = Math.max(1, columns(shown.from, shown.to));
  const signs = mark.sign.repeat(length);
  const under = paint(mark.part, mark.label === '' ? signs : `${signs} ${visibleLine(mark.label)}`);
  return { text: shown.text, under: ' '.repeat(columns(0, shown.from)) + under };
}

/**
 * The author's own lines with the places marked: `^` under the place, `-` under related ones, one line of
 * context before and after, `...` between distant lines. Related places in other files are left to the caller.
 */
export function codeFrame(
  source: Source,
  diagnostic: Pick<Diagnostic, 'severity' | 'place' | 'label' | 'related'>,
  paint: Paint = plain,
): string {
  const primary: Mark = {
    place: diagnostic.place,
    sign: '^',
    part: diagnostic.severity,
    label: diagnostic.label ?? '',
  };
  const related = (diagnostic.related ?? [])
    .filter((each) => each.place.file === source.file)
    .map((each): Mark => ({ ...each, sign: '-', part: 'related' }));
  const marks = [primary, ...related].toSorted((a, b) => a.place.start.offset - b.place.start.offset);
  const marked = new Set(marks.map((mark) => mark.place.start.line));
  const around = [primary.place.start.line - 1, primary.place.start.line + 1].filter(
    (line) => source.line(line).trim() !== '',
  );
  const lines = [...new Set([...marked, ...around])].toSorted((a, b) => a - b);
  const gutter = String(lines.at(-1) ?? 1).length;
  const out: string[] = [];
  let previous: number | undefined;
  for (const line of lines) {
    if (previous !== undefined && line > previous + 1) out.push('  ...');
    previous = line;
    const here = marks.filter((mark) => mark.place.start.line === line);
    const first = here[0];
    const text = first === undefined ? cut(source.line(line), 0, 0).text : underline(source.line(line), first).text;
    const arrow = line === primary.place.start.line ? '>' : ' ';
    const margin = paint('faint', `${arrow} ${String(line).padStart(gutter)} |`);
    out.push(`${margin} ${visibleLine(text).replaceAll('\t', '  ')}`.trimEnd());
    for (const mark of here)
      out.push(`${paint('faint', `  ${' '.repeat(gutter)} |`)} ${underline(source.line(line), mark, paint).under}`);
  }
  return out.join('\n');
}

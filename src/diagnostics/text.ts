import { codeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Paint, plain } from './paint.ts';
import { plural } from './plural.ts';
import type { Source } from './source.ts';

/** What a printer needs to quote the author's lines: the source of a file, where it could be read. */
export type FindSource = (file: string) => Source | undefined;

const ORDER = ['asked', 'expected', 'found', 'because'] as const;

/** A diagnostic's first line, complete in itself: `file:line:col: error: what is wrong [rule]`. */
export function headline({ place, severity, message, rule }: Diagnostic, paint: Paint = plain): string {
  const { file, start } = place;
  const where = paint('strong', `${file}:${start.line}:${start.column}:`);
  return `${where} ${paint(severity, `${severity}:`)} ${message} ${paint('faint', `[${rule}]`)}`;
}

/** The most lines of one fact that are shown, so that a long output does not push the rest off the screen. */
const MOST_LINES = 12;

function cap(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  return [...lines.slice(0, MOST_LINES), `… and ${plural(lines.length - MOST_LINES, 'line')} more`].join('\n');
}

/** The facts, a line each, in the order asked, expected, found, because; empty where there are none. */
export function factLines(diagnostic: Diagnostic, paint: Paint = plain): string[] {
  const { facts } = diagnostic;
  if (facts === undefined) return [];
  return ORDER.flatMap((name) => {
    const text = facts[name];
    if (text === undefined) return [];
    const title = `${name}:`;
    return [
      `${paint('strong', title)}${' '.repeat(11 - title.length)}${cap(text).replaceAll('\n', `\n${' '.repeat(11)}`)}`,
    ];
  });
}

/** What a line has room for: what is expected, or what was found, whichever is more than yes or no. */
function inBrief({ facts }: Diagnostic): string {
  const told = (['expected', 'found'] as const).flatMap((name) => {
    const [first, ...more] = facts?.[name]?.split('\n') ?? [];
    if (first === undefined || first === 'true' || first === 'false') return [];
    return [`, ${name} ${first}${more.length === 0 ? '' : ` … and ${plural(more.length, 'line')} more`}`];
  });
  return told[0] ?? '';
}

/** What comes of the same elsewhere, a line each. */
export function otherLines({ others = [] }: Diagnostic, paint: Paint = plain): string[] {
  return others.map((each) => {
    const { file, start } = each.place;
    const where = paint('strong', `${file}:${start.line}:${start.column}:`);
    return `${where} ${each.message}${inBrief(each)} ${paint('faint', `[${each.rule}]`)}`;
  });
}

function toldWithIt(diagnostic: Diagnostic, paint: Paint): string {
  const lines = otherLines(diagnostic, paint);
  if (lines.length === 0) return '';
  return `${plural(lines.length, 'other place')} ${lines.length === 1 ? 'differs' : 'differ'} with it:\n${indent(lines.join('\n'))}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** A diagnostic as a terminal shows it: headline, frame, facts, help, with an empty line between the parts. */
export function printText(diagnostic: Diagnostic, find: FindSource, paint: Paint = plain): string {
  const source = find(diagnostic.place.file);
  const elsewhere = (diagnostic.related ?? [])
    .filter((each) => each.place.file !== diagnostic.place.file)
    .map((each) => `see ${each.place.file}:${each.place.start.line}:${each.place.start.column}: ${each.label}`);
  const parts = [
    headline(diagnostic, paint),
    source === undefined || source.text === '' ? '' : codeFrame(source, diagnostic, paint),
    indent([...factLines(diagnostic, paint), ...elsewhere].join('\n')),
    indent(toldWithIt(diagnostic, paint)),
    diagnostic.help === undefined ? '' : indent(`${paint('strong', 'help:')} ${diagnostic.help}`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

import type { Diagnostic } from './diagnostic.ts';
import { type Paint, plain } from './paint.ts';
import { plural } from './plural.ts';
import { type FindSource, headline, printText } from './text.ts';

/** How many diagnostics of one rule a file gets in full; the others get a line each, so as not to drown the rest. */
const IN_FULL = 3;

/** @param isNew whether the help was not told before; where there is a fix, what is expected says as much */
function inShort(diagnostic: Diagnostic, isNew: boolean, paint: Paint): string {
  const { facts, help, fix } = diagnostic;
  const [first, ...more] = facts?.expected?.split('\n') ?? [];
  const expected = first === undefined ? '' : `, expected ${first}`;
  const rest = more.length === 0 ? '' : ` … and ${plural(more.length, 'line')} more`;
  const told = isNew && help !== undefined && fix === undefined ? `\n  ${paint('strong', 'help:')} ${help}` : '';
  return headline(diagnostic, paint) + expected + rest + told;
}

/** Diagnostics as a terminal shows them, in their order, each with an empty line around it where it is told in full. */
export function printReport(diagnostics: readonly Diagnostic[], find: FindSource, paint: Paint = plain): string {
  const told = new Map<string, number>();
  const helps = new Set<string | undefined>();
  let out = '';
  let shortBefore = false;
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule} ${diagnostic.place.file}`;
    const nth = (told.get(key) ?? 0) + 1;
    told.set(key, nth);
    const short = nth > IN_FULL && diagnostic.others === undefined;
    const gap = out === '' ? '' : short && shortBefore ? '\n' : '\n\n';
    out += gap + (short ? inShort(diagnostic, !helps.has(diagnostic.help), paint) : printText(diagnostic, find, paint));
    helps.add(diagnostic.help);
    shortBefore = short;
  }
  return out;
}

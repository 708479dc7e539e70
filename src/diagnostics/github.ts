import type { Diagnostic } from './diagnostic.ts';
import { plural } from './plural.ts';
import { factLines, headline, otherLines } from './text.ts';

/** GitHub shows so many errors of a step, and so many warnings, and drops the others without a word. */
const MOST = 10;

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property ends at a comma or at `::`, so these are written otherwise in one. */
function property(name: string, value: string | number): string {
  return `${name}=${escape(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
}

/** What an author wrote may stand in a line that is no annotation, and must not become a command to the runner. */
function harmless(line: string): string {
  return line
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ' : :');
}

function annotation(diagnostic: Diagnostic): string {
  const { place, severity, message, rule, help } = diagnostic;
  const { start, end } = place;
  // GitHub takes columns only of a place in one line.
  const columns =
    start.line === end.line
      ? [property('col', start.column), property('endColumn', Math.max(start.column, end.column - 1))]
      : [];
  const properties = [
    property('file', place.file),
    property('line', start.line),
    property('endLine', end.line),
    ...columns,
    property('title', rule),
  ];
  const elsewhere = (diagnostic.related ?? []).map(
    (each) => `see ${each.place.file}:${each.place.start.line}:${each.place.start.column}: ${each.label}`,
  );
  const text = [
    message,
    ...factLines(diagnostic),
    ...elsewhere,
    ...otherLines(diagnostic).map((line) => `and ${line}`),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ];
  return `::${severity} ${properties.join(',')}::${escape(text.join('\n'))}`;
}

/** What is told of those that GitHub has no room for: that there are, as the last annotation, and each as a line of the log. */
function others(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): string[] {
  const where = `all are in the log of this step`;
  return [
    `::${severity} title=${diagnostics.length} more::${plural(diagnostics.length, `more ${severity}`)}; ${where}`,
    ...diagnostics.map((each) => harmless(headline(each))),
  ];
}

/**
 * Diagnostics as GitHub Actions reads them from a log: an annotation at each place, as many as GitHub shows, and a line of the
 * log for each of the others.
 */
export function printGithub(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning'] as const)
    .flatMap((severity) => {
      const all = diagnostics.filter((each) => each.severity === severity);
      if (all.length <= MOST) return all.map(annotation);
      return [...all.slice(0, MOST - 1).map(annotation), ...others(all.slice(MOST - 1), severity)];
    })
    .join('\n');
}

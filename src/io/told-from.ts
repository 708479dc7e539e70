import { join, relative, sep } from 'node:path';
import type { Receipt } from '../check/receipt.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { Source } from '../diagnostics/source.ts';
import type { ContentReport } from './check-content.ts';

/** How files are told from a folder: of a path relative to the project, the one relative to `from`; both folders absolute. */
export function namesFrom(project: string, from: string): (file: string) => string {
  return (file) => relative(from, join(project, file)).split(sep).join('/');
}

function diagnosticFrom(diagnostic: Diagnostic, told: (place: Place) => Place): Diagnostic {
  const { place, related, fix } = diagnostic;
  return {
    ...diagnostic,
    place: told(place),
    ...(related && { related: related.map((each) => ({ ...each, place: told(each.place) })) }),
    ...(fix && { fix: { ...fix, place: told(fix.place) } }),
  };
}

/** The same report with its files told from another folder than the project; both absolute. */
export function toldFrom(report: ContentReport, project: string, from: string): ContentReport {
  if (from === project) return report;
  const name = namesFrom(project, from);
  const told = (place: Place): Place => ({ ...place, file: name(place.file) });
  return {
    ...report,
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticFrom(diagnostic, told)),
    sources: new Map([...report.sources].map(([file, { text }]) => [name(file), new Source(name(file), text)])),
  };
}

/** The same receipt with its files told from another folder than the project; both absolute. */
export function receiptFrom(receipt: Receipt, project: string, from: string): Receipt {
  const name = namesFrom(project, from);
  const entries = receipt.entries.map((entry) => ({
    ...entry,
    place: { ...entry.place, file: name(entry.place.file) },
  }));
  return { ...receipt, entries };
}

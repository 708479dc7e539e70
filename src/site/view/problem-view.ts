import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type FindSource, headline, printText } from '../../diagnostics/text.ts';
import type { ProblemView } from './report-views.ts';

/** What is wrong, as a page or a terminal without colours shows it. */
export function problemView(diagnostic: Diagnostic, find: FindSource): ProblemView {
  return { severity: diagnostic.severity, headline: headline(diagnostic), text: printText(diagnostic, find) };
}

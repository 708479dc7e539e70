import { printSummary } from '../check/summary.ts';
import { printGithub } from '../diagnostics/github.ts';
import { printJson } from '../diagnostics/json.ts';
import { printReport } from '../diagnostics/report.ts';
import { printSarif } from '../diagnostics/sarif.ts';
import type { ContentReport } from '../io/check-content.ts';
import { forLog } from '../io/say.ts';
import type { Format } from './check-options.ts';
import { terminalPaint } from './terminal-paint.ts';
import { thisTool } from './this-tool.ts';

function summaryOf({ diagnostics, counts }: ContentReport): string {
  return printSummary(diagnostics, counts);
}

const PRINTERS: Readonly<Record<Format, (report: ContentReport) => string>> = {
  text: (report) => {
    const paint = terminalPaint(process.stdout);
    const told = printReport(report.diagnostics, (file) => report.sources.get(file), paint);
    return forLog(`${told === '' ? '' : `${told}\n\n`}${summaryOf(report)}`);
  },
  github: (report) => `${printGithub(report.diagnostics)}\n${summaryOf(report)}`.trimStart(),
  sarif: ({ diagnostics, counts, crashes }) => printSarif(diagnostics, counts, crashes, thisTool()),
  json: ({ diagnostics, counts }) => printJson(diagnostics, counts),
};

/** What a check came to, as it is printed. */
export function printCheck(report: ContentReport, format: Format): string {
  return PRINTERS[format](report);
}

import type { ReportView } from './view/report-views.ts';

const KEY = Symbol.for('dryrun.site-report');

/** What the loaders found, for the integration that prints it: Astro runs the two in different module graphs. */
export interface SiteReport {
  readonly lessons: readonly ReportView[];
}

/** Keeps the report for {@link takeReport}. */
export function keepReport(report: SiteReport): void {
  Reflect.set(globalThis, KEY, report);
}

function isReport(value: unknown): value is SiteReport {
  return typeof value === 'object' && value !== null && 'lessons' in value;
}

/** The last report that was kept. */
export function takeReport(): SiteReport | undefined {
  const value: unknown = Reflect.get(globalThis, KEY);
  return isReport(value) ? value : undefined;
}

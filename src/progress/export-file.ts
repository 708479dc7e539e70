import type { Attempt } from './attempt.ts';
import type { Place } from './place.ts';

/** The name that says what a JSON file is. */
export const FORMAT = 'dryrun-progress';
/** Of the format. A file of a greater one is refused, as nobody knows yet what it means. */
export const VERSION = 1;

/** A reader's progress, as it travels from one browser to another. */
export interface ExportFile {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** The site's address. */
  readonly site: string;
  /** When it was made, by the reader's clock, in ISO 8601, UTC. */
  readonly exported: string;
  readonly attempts: readonly Attempt[];
  readonly places: readonly Place[];
}

/**
 * Progress as the text of an export file.
 * @param site the site's address
 * @param exported now, in ISO 8601, UTC
 */
export function writeExport(
  site: string,
  exported: string,
  attempts: readonly Attempt[],
  places: readonly Place[],
): string {
  const file: ExportFile = { format: FORMAT, version: VERSION, site, exported, attempts, places };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

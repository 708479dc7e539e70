import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentPlace } from '../io/content-place.ts';

/** Where a command works: absolute paths. */
export interface Workplace {
  readonly project: string;
  readonly content: string;
}

/** The workplace of this checkout. */
export function thisWorkplace(): Workplace {
  const project = resolve(fileURLToPath(new URL('../..', import.meta.url)));
  return { project, content: contentPlace(project) };
}

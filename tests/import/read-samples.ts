import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Source } from '../../src/diagnostics/source.ts';
import type { Format } from '../../src/import/formats.ts';

const SAMPLES = join(import.meta.dirname, 'samples');

/** The files of the sample folder that a format has. */
export function readSamples({ name, files }: Pick<Format, 'name' | 'files'>): readonly Source[] {
  return readdirSync(join(SAMPLES, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => files.test(path))
    .toSorted()
    .map((path) => new Source(path, readFileSync(join(SAMPLES, name, path), 'utf8')));
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suites } from '../../../src/model/kubernetes/conformance/suites.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/kubernetes');

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

const isThere = existsSync(folder);
if (!isThere) console.warn(`not run: somebody else's cases, as there is no folder ${folder}`);

describe.runIf(isThere)("somebody else's cases", () => {
  test.each(suites.map((suite) => [suite.file, suite] as const))('%s', (file, suite) => {
    const results = suite.run(read(file), read('fixtures.json'));
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });
});

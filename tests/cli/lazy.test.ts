import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** The files that a file loads as soon as it is loaded, and the packages: types and `import()` are not among them. */
function loads(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, what = '', from = ''] of text.matchAll(/^(?:import|export) (?!type )([^;]*?) from '([^']+)'/gm)) {
    if (/^\{(\s*type [\w ]+,?)+\s*\}$/.test(what) || from.startsWith('node:')) continue;
    if (from.startsWith('.')) loads(resolve(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

function loadedBy(name: string): string[] {
  return [...loads(resolve(SRC, name))].map((each) => (each.startsWith(SRC) ? relative(SRC, each) : each)).toSorted();
}

test('a check of what is known loads no parser, no model and no package', () => {
  // What is loaded where something is checked anew shows that this looks in the right places.
  expect(loadedBy('io/check-job.ts')).toEqual(
    expect.arrayContaining(['check/check-lesson.ts', 'lesson/markdown.ts', 'satteri', 'yaml', 'zod']),
  );
  for (const command of ['cli/main.ts', 'cli/check.ts']) {
    const loaded = loadedBy(command);
    expect(loaded.filter((each) => !each.endsWith('.ts'))).toEqual([]);
    expect(loaded.filter((each) => /^(model|lesson|items|check)\//.test(each))).toEqual(
      command === 'cli/main.ts'
        ? []
        : [
            'check/counts.ts',
            'check/fix-offer.ts',
            'check/rule-page.ts',
            'check/summary.ts',
            'lesson/limits.ts',
            'lesson/parts.ts',
            'lesson/pictures/bytes.ts',
            'lesson/pictures/jpeg.ts',
            'lesson/pictures/picture.ts',
            'lesson/pictures/png.ts',
            'lesson/pictures/raster.ts',
            'lesson/pictures/webp.ts',
            'model/nearest.ts',
          ],
    );
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** The layers, and what each may import; everything may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: [],
  lesson: ['model', 'diagnostics'],
  items: ['model', 'diagnostics', 'lesson', 'progress', 'client'],
  check: ['model', 'diagnostics', 'lesson', 'items', 'progress'],
  mutate: ['model', 'diagnostics', 'lesson', 'items', 'check'],
  import: ['diagnostics', 'lesson', 'items'],
  io: ['model', 'diagnostics', 'lesson', 'items', 'check', 'mutate'],
  site: ['model', 'diagnostics', 'lesson', 'items', 'progress', 'check', 'io', 'client', 'worker'],
  client: ['progress', 'worker'],
  worker: [],
  'one-file': [],
  lab: ['model', 'diagnostics', 'lesson', 'items', 'check', 'io'],
  cli: ['model', 'diagnostics', 'lesson', 'items', 'check', 'mutate', 'import', 'io', 'lab', 'one-file'],
};
/** The layers that run in a browser as well as in Node. */
const PURE = ['progress', 'model', 'diagnostics', 'lesson', 'items', 'check', 'mutate', 'import'];
/** What the page's own script may reach: nothing that parses, models or checks. */
const IN_THE_PAGE = ['client', 'items', 'progress', 'worker'];
/** How cells are compared is the same in the checker and in the page; this file imports nothing. */
const ALSO_IN_THE_PAGE = ['model/cell.ts'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : /\.(ts|astro)$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:import|export)\s[^;]*?from\s+'([^']+)'|import\s+'([^']+)'/g)].map((match) => ({
    from: file,
    to: match[1] ?? match[2] ?? '',
  }));
}

/** A file's layer; an item's markup and its view stand with the item, and belong to the site. */
function layer(path: string): string {
  return /\.astro$|-view\.ts$/.test(path) ? 'site' : (relative(SRC, path).split('/')[0] ?? '');
}

const files = sourceFiles(SRC);
const imports = files.flatMap(importsOf);

describe('imports go one way', () => {
  test('there are files and imports to look at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('each layer imports only those before it', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('.'))
      .map(({ from, to }) => ({
        from: relative(SRC, from),
        layer: layer(from),
        target: layer(resolve(dirname(from), to)),
      }))
      .filter(
        (each) =>
          each.layer !== each.target &&
          MAY_IMPORT[each.layer] !== undefined &&
          !MAY_IMPORT[each.layer]?.includes(each.target),
      );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself around a corner', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ to }) => to.startsWith('.'))
          .map(({ to }) => resolve(dirname(file), to)),
      ]),
    );
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file))
        cycles.push([...path.slice(path.indexOf(file)), file].map((each) => relative(SRC, each)).join(' > '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('pure layers', () => {
  test('import nothing from Node', () => {
    const wrong = imports.filter(({ from, to }) => PURE.includes(layer(from)) && to.startsWith('node:'));
    expect(wrong).toEqual([]);
  });

  test('use no clock and no chance', () => {
    const wrong = files.filter(
      (file) =>
        PURE.includes(layer(file)) &&
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\./.test(readFileSync(file, 'utf8')),
    );
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('what runs in the page reaches no parser, model or checker', () => {
    const elements = files.filter((file) => file.endsWith('-element.ts') || layer(file) === 'client');
    const reach = (file: string, seen: Set<string>): Set<string> => {
      if (!seen.has(file)) {
        seen.add(file);
        for (const { to } of importsOf(file)) if (to.startsWith('.')) reach(resolve(dirname(file), to), seen);
      }
      return seen;
    };
    const reached = new Set(elements.flatMap((file) => [...reach(file, new Set())]));
    const wrong = [...reached].filter((file) => !IN_THE_PAGE.includes(layer(file)) && !file.endsWith('-element.ts'));
    expect(wrong.map((file) => relative(SRC, file)).filter((file) => !ALSO_IN_THE_PAGE.includes(file))).toEqual([]);
  });
});

describe('the code stays small', () => {
  test('no file is over 300 lines, and the median is under 60 lines of code', () => {
    const code = files.map((file) => ({ file: relative(SRC, file), text: readFileSync(file, 'utf8') }));
    expect(code.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([]);
    const lengths = code
      .map(({ text }) => text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line)).length)
      .toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  test('what is printed goes through one place, where nothing in it is left for a terminal or a log to obey', () => {
    const printed = files.filter(
      (file) =>
        ['cli', 'io', 'site'].includes(layer(file)) &&
        /\bconsole\.(?:log|error|warn|info)\(|\bstd(?:out|err)\.write\(/.test(readFileSync(file, 'utf8')),
    );
    expect(printed.map((file) => relative(SRC, file))).toEqual(['io/say.ts']);
  });

  test('nothing escapes the types', () => {
    const wrong = files.filter((file) =>
      /(:|as|<) ?any\b|@ts-(ignore|expect-error|nocheck)/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });
});

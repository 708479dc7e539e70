import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printGithub } from '../../src/diagnostics/github.ts';
import { BARE, EMPTY, WHOLE } from './problems.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** Reads a line as the runner does: what is no command is undefined. */
function read(line: string): Command | undefined {
  const found = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/.exec(line);
  if (found === null) return undefined;
  const [, name = '', properties = '', message = ''] = found;
  const pairs = properties.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescape(pair.slice(at + 1))] as const;
  });
  return { name, properties: Object.fromEntries(pairs), message: unescape(message) };
}

function commands(diagnostics: readonly Diagnostic[]): (Command | undefined)[] {
  return printGithub(diagnostics).split('\n').map(read);
}

test('everything a diagnostic has, in one line, and whatever is in it comes out as it went in', () => {
  const [command, ...more] = commands([WHOLE]);
  expect(more).toEqual([]);
  expect(command).toEqual({
    name: 'error',
    properties: {
      file: 'content/a, b: 100%/c.mdx',
      line: '1',
      endLine: '1',
      col: '10',
      endColumn: '13',
      title: 'wrong-cell',
    },
    message: [
      '`DNS, 100%` is not this: after step 1',
      'asked:     lookup("a")',
      'expected:  NXDOMAIN',
      'found:     none',
      'because:   one\r',
      '           and, two: 3%',
      'see content/a, b: 100%/c.mdx:1:3: its row',
      'see content/d.yaml:1:1: the manifest',
      'help: write `NXDOMAIN`',
    ].join('\n'),
  });
});

test('a warning, over several lines: GitHub takes no columns there', () => {
  expect(commands([BARE])).toEqual([
    {
      name: 'warning',
      properties: { file: BARE.place.file, line: '1', endLine: '4', title: 'unproven-step' },
      message: 'nothing holds it',
    },
  ]);
});

test('a place without width has a column all the same', () => {
  expect(commands([EMPTY])[0]?.properties).toMatchObject({ line: '1', col: '1', endColumn: '1' });
});

test('nothing to tell is nothing', () => {
  expect(printGithub([])).toBe('');
});

test('ten errors and ten warnings are annotations', () => {
  const all = Array.from({ length: 10 }, () => [WHOLE, BARE]).flat();
  expect(commands(all).map((command) => command?.properties['title'])).toEqual([
    ...Array.from({ length: 10 }, () => 'wrong-cell'),
    ...Array.from({ length: 10 }, () => 'unproven-step'),
  ]);
});

test('of more, the tenth says how many more there are, and the log has a line for each', () => {
  const lines = printGithub(Array.from({ length: 12 }, () => WHOLE)).split('\n');
  const commands_ = lines.map(read);
  expect(commands_.filter((command) => command?.name === 'error')).toHaveLength(10);
  expect(commands_[9]).toMatchObject({
    properties: { title: '3 more' },
    message: expect.stringContaining('3 more errors'),
  });
  expect(lines.slice(10)).toEqual(
    Array.from({ length: 3 }, () => `content/a, b: 100%/c.mdx:1:10: error: ${WHOLE.message} [wrong-cell]`),
  );
});

test('what an author wrote is never a command to the runner, in the log neither', () => {
  const evil: Diagnostic = {
    ...WHOLE,
    message: 'a\n::stop-commands::b ##[add-mask]c',
    place: { ...WHOLE.place, file: '::add-mask::content' },
  };
  const lines = printGithub(Array.from({ length: 11 }, () => evil)).split('\n');
  expect(lines.map(read).filter((command) => !['error', undefined].includes(command?.name))).toEqual([]);
  expect(lines.filter((line) => read(line) === undefined && line.includes('##['))).toEqual([]);
});

import { resolve } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { NOTHING } from '../../src/check/counts.ts';
import { check } from '../../src/cli/check.ts';
import { printable } from '../../src/io/say.ts';

const EVIL =
  'content/a\n::error::x\n##[error]b: Error: \u001b[31mc\n::error file=README.md,line=1::spoofed\n::stop-commands::tok\n';

vi.mock('../../src/io/check-content.ts', async (original) => ({
  ...(await original<object>()),
  checkContent: () => ({ diagnostics: [], counts: NOTHING, sources: new Map(), crashes: [EVIL], anew: [] }),
}));

const project = resolve(import.meta.dirname, '../..');
const said = vi.spyOn(console, 'error').mockImplementation(() => {});
const printed = vi.spyOn(console, 'log').mockImplementation(() => {});

beforeEach(() => said.mockClear());
afterAll(() => vi.unstubAllEnvs());

function expectHarmless(text: string): void {
  expect(text).toContain('content/a\n: :error::x\n# #[error]b: Error: \\u{1b}[31mc\n: :error file');
  expect(text).not.toContain('\u001b');
  expect(text).not.toMatch(/^\s*::|##\[/m);
}

test.each(['text', 'github', 'sarif', 'json'])(
  'a bug in the checker that quotes an author, --format %s',
  async (format) => {
    const status = await check(['--format', format], { project, content: resolve(project, 'content') }, project);
    expect(status).toBe(2);
    expect(said).toHaveBeenCalled();
    expectHarmless(said.mock.calls.flat().join('\n'));
    expect(printed.mock.calls.flat().join('\n')).not.toMatch(/\u001b|^\s*::|##\[/m);
  },
);

test('one that Astro prints', () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const error = printable(new Error(EVIL));
  expectHarmless(error.message);
  expectHarmless(error.stack ?? '');
  expectHarmless(printable(EVIL).message);
});

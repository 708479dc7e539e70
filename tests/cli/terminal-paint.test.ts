import { Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { terminalPaint } from '../../src/cli/terminal-paint.ts';

/** A stream that is a terminal with colours, or none. */
function stream(isTTY: boolean): NodeJS.WritableStream {
  return Object.assign(new Writable(), { isTTY, getColorDepth: () => 8, hasColors: () => true });
}

function paints(isTTY: boolean, environment: Readonly<Record<string, string>>): boolean {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) vi.stubEnv(name, environment[name]);
  return terminalPaint(stream(isTTY))('error', 'x') !== 'x';
}

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['on a terminal', true, {}, true],
  ['elsewhere', false, {}, false],
  ['elsewhere, forced', false, { FORCE_COLOR: '1' }, true],
  ['on a terminal, forced not to', true, { FORCE_COLOR: '0' }, false],
] as const)('%s', (_, isTTY, environment, expected) => {
  expect(paints(isTTY, environment)).toBe(expected);
});

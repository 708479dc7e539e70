import { afterEach, describe, expect, test, vi } from 'vitest';
import { askToPersist } from '../../src/client/persist.ts';

afterEach(() => vi.unstubAllGlobals());

/** Asks a browser whose storage and maker are these. */
function asked(storage: object | undefined, vendor = 'Google Inc.'): Promise<string> {
  vi.stubGlobal('navigator', { vendor, storage });
  return askToPersist();
}

describe('asking the browser to keep progress', () => {
  test('says what it said', async () => {
    expect(await asked({ persist: async () => true })).toBe(
      'This browser has promised to keep your progress until you delete it.',
    );
    expect(await asked({ persist: async () => false })).toMatch(/has not promised .* Export it from time to time\.$/);
  });

  test.each([
    ['has no storage', undefined],
    ['has no such question', {}],
    [
      'fails',
      {
        persist: async () => {
          throw new TypeError('opaque origin');
        },
      },
    ],
  ])('says so where it %s', async (_, storage) => {
    expect(await asked(storage)).toMatch(/^This browser cannot be asked/);
  });

  test('does not hide that Safari deletes all the same', async () => {
    expect(await asked({ persist: async () => true }, 'Apple Computer, Inc.')).toMatch(
      /seven days .* So export your progress\.$/,
    );
  });
});

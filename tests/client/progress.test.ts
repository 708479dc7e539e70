import { describe, expect, test } from 'vitest';
import { parseSaved, Progress, type SavedItem } from '../../src/client/progress.ts';

const saved: SavedItem = { response: { a: 'on' }, checked: true, hints: 1 };

describe('what was saved is believed only where it is whole', () => {
  test('a saved item reads back as it was', () => {
    expect(parseSaved(JSON.stringify(saved))).toEqual(saved);
  });

  test.each([
    '',
    'null',
    '3',
    '{}',
    '{"response":"a","checked":true,"hints":0}',
    '{"response":{"a":1},"checked":true,"hints":0}',
    '{"response":{},"checked":1,"hints":0}',
    '{"response":{},"checked":true,"hints":-1}',
    '{"response":{},"checked":true}',
    '{',
  ])('%s is no saved item', (text) => {
    expect(parseSaved(text)).toBeUndefined();
  });
});

/** A storage in memory, as far as it is used. */
function memory(full = false): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      if (full) throw new Error('full');
      items.set(key, value);
    },
  };
}

describe('keeping', () => {
  test('what is written is read, and what was never done is forgotten', () => {
    const storage = memory();
    const progress = new Progress(
      () => storage,
      () => {},
    );
    progress.write('k', saved);
    expect(progress.read('k')).toEqual(saved);
    progress.write('k', { response: {}, checked: false, hints: 0 });
    expect(storage.getItem('k')).toBeNull();
  });

  test.each<[string, () => Storage]>([
    [
      'denied',
      () => {
        throw new Error('denied');
      },
    ],
    ['full', () => memory(true)],
  ])('storage that is %s is told once', (_, open) => {
    const told: string[] = [];
    const progress = new Progress(open, (sentence) => told.push(sentence));
    progress.write('k', saved);
    progress.write('k', saved);
    expect(progress.read('k')).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  test('what cannot be read is told, and left out', () => {
    const told: string[] = [];
    const storage = memory();
    storage.setItem('k', '{');
    expect(
      new Progress(
        () => storage,
        (sentence) => told.push(sentence),
      ).read('k'),
    ).toBeUndefined();
    expect(told).toHaveLength(1);
  });
});

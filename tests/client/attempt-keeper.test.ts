import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AttemptKeeper } from '../../src/client/attempt-keeper.ts';
import type { ProgressStore } from '../../src/client/progress-store.ts';
import type { Attempt } from '../../src/progress/attempt.ts';

beforeEach(() => vi.stubGlobal('addEventListener', () => {}));
afterEach(() => vi.unstubAllGlobals());

function attempt(id: string, revision = 0, finished?: string): Attempt {
  return {
    id,
    lesson: 'dns/names',
    title: 'Names',
    version: 'v',
    seed: 1,
    started: '2026-01-01T00:00:00Z',
    pass: 0.5,
    items: [{ id: 'one', version: 'v', points: 1, response: {}, hints: 0, revision }],
    ...(finished !== undefined && { finished }),
  };
}

/** A store that writes each state down, and has taken it only when it is told to. */
function slowStore() {
  const asked: string[] = [];
  const done: (() => void)[] = [];
  const take = (how: string) => (state: Attempt) =>
    new Promise<Attempt>((resolve) => {
      asked.push(`${how} ${state.id} ${state.items[0]?.revision}${state.finished ? ' finished' : ''}`);
      done.push(() => resolve(state));
    });
  const store: ProgressStore = {
    attempts: async () => [],
    begin: take('begin'),
    save: take('save'),
    place: async () => undefined,
    keepPlace: async () => {},
    erase: async () => {},
    onChange: () => {},
  };
  const next = async (): Promise<void> => {
    done.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { store, asked, next };
}

describe('with a store that is slow', () => {
  test('what waits is replaced by what came of it, and is kept after the first', async () => {
    const { store, asked, next } = slowStore();
    const keeper = new AttemptKeeper(store, attempt('a'), false, () => {});
    for (const revision of [1, 2, 3]) void keeper.change(attempt('a', revision));
    expect(asked).toEqual(['begin a 1']);
    await next();
    expect(asked).toEqual(['begin a 1', 'save a 3']);
    await next();
    expect(asked).toHaveLength(2);
    expect(keeper.attempt.items[0]?.revision).toBe(3);
  });

  test('the end of an attempt is kept, also where the next one is shown before that', async () => {
    const { store, asked, next } = slowStore();
    const keeper = new AttemptKeeper(store, attempt('a'), false, () => {});
    void keeper.change(attempt('a', 1));
    void keeper.change(attempt('a', 2, '2026-01-01T00:01:00Z'));
    keeper.show(attempt('b'), false);
    await next();
    expect(asked).toEqual(['begin a 1', 'save a 2 finished']);
    expect(keeper.attempt.id).toBe('b');
    void keeper.change(attempt('b', 1));
    await next();
    expect(asked).toEqual(['begin a 1', 'save a 2 finished', 'begin b 1']);
    await next();
    expect(keeper.attempt.id).toBe('b');
    expect(keeper.kept).toBe(true);
  });
});

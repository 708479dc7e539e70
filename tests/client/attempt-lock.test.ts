import { afterEach, expect, test, vi } from 'vitest';
import { attemptIsOpen, betweenAttempts, holdAttempt } from '../../src/client/attempt-lock.ts';

afterEach(() => vi.unstubAllGlobals());

test('an attempt is open from its hold to its release, and each of several counts', async () => {
  expect(await attemptIsOpen()).toBe(false);
  const first = holdAttempt();
  const second = holdAttempt();
  expect(await attemptIsOpen()).toBe(true);
  first();
  expect(await attemptIsOpen()).toBe(true);
  second();
  await expect.poll(attemptIsOpen).toBe(false);
});

test('the lock has a name that tabs of other versions know', async () => {
  const release = holdAttempt();
  await expect
    .poll(async () => (await navigator.locks.query()).held?.map(({ name }) => name))
    .toEqual(['dryrun attempt /']);
  release();
  await expect.poll(attemptIsOpen).toBe(false);
});

test('a release before the lock is had counts', async () => {
  holdAttempt()();
  await expect.poll(attemptIsOpen).toBe(false);
});

test('what is done between attempts is not done in one, and an attempt that begins meanwhile waits', async () => {
  const done: string[] = [];
  const release = holdAttempt();
  await betweenAttempts(async () => void done.push('in an attempt'));
  release();
  await expect.poll(attemptIsOpen).toBe(false);
  let next = (): void => {};
  await betweenAttempts(async () => {
    done.push('between');
    next = holdAttempt();
    const { held, pending } = await navigator.locks.query();
    done.push(`${held?.[0]?.mode} held, ${pending?.[0]?.mode} pending`);
    expect(await attemptIsOpen()).toBe(true);
  });
  expect(done).toEqual(['between', 'exclusive held, shared pending']);
  next();
  await expect.poll(attemptIsOpen).toBe(false);
});

test.each([
  ['are missing', {}],
  ['are denied', { locks: { request: () => Promise.reject(new Error()), query: () => Promise.reject(new Error()) } }],
])('where locks %s, an attempt may always be open', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await attemptIsOpen()).toBe(true);
  expect(holdAttempt()).not.toThrow();
});

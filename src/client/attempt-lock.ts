import { siteBase } from './site-base.ts';

const NAME = `dryrun attempt ${siteBase}`;

/**
 * Says to every tab of the site that an attempt is under way here, until the page is left or the result is called; no new
 * version of the site is offered meanwhile. Any number of attempts may be held at once.
 * @returns ends it
 */
export function holdAttempt(): () => void {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  // Where locks are missing or denied nothing is ever offered, so there is nothing to hold back.
  navigator.locks?.request(NAME, { mode: 'shared' }, () => held).catch(() => {});
  return release;
}

/** Whether an attempt is under way in any tab; true where the browser cannot tell. */
export async function attemptIsOpen(): Promise<boolean> {
  try {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].some(({ name, mode }) => name === NAME && mode === 'shared');
  } catch {
    return true;
  }
}

/** Does something while no attempt can begin; does nothing where one is under way. */
export async function betweenAttempts(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(NAME, { ifAvailable: true }, (lock) => lock && work());
}

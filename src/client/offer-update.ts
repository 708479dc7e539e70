import { TAKE_OVER } from '../worker/messages.ts';
import { attemptIsOpen, betweenAttempts } from './attempt-lock.ts';
import { offlinePart } from './offline-part.ts';
import { say } from './say.ts';

const LOOK_EVERY_MS = 1000;

let offered = false;

/** Asks the reader whether to change to the version of the site that waits, but never while an attempt is under way in any tab. */
export function offerUpdate(corner: HTMLElement, registration: ServiceWorkerRegistration): void {
  if (offered) return;
  offered = true;
  const choices = offlinePart(corner, 'choices');
  let later = false;

  const look = async (): Promise<void> => {
    const quiet = later || (await attemptIsOpen());
    const said = quiet ? '' : 'A new version of this site is ready.';
    const status = offlinePart(corner, 'update');
    if (status.textContent !== said) {
      status.textContent = said;
      say(said);
    }
    choices.hidden = quiet;
  };

  offlinePart(corner, 'later').addEventListener('click', () => {
    later = true;
    void look();
  });
  offlinePart(corner, 'reload').addEventListener('click', () =>
    betweenAttempts(async () => {
      // Another tab may have made the change already.
      if (registration.waiting) {
        const changed = new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve));
        registration.waiting.postMessage(TAKE_OVER);
        await changed;
      }
      location.reload();
    }),
  );
  // An attempt begins and ends in other tabs without a word to this one.
  setInterval(() => void look(), LOOK_EVERY_MS);
  void look();
}

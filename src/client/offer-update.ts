import { TAKE_OVER } from '../worker/messages.ts';
import { attemptIsOpen, betweenAttempts } from './attempt-lock.ts';
import { offlinePart } from './offline-part.ts';
import { quietFor, say } from './say.ts';

const LOOK_EVERY_MS = 1000;
/** The question waits so long after the last thing that was said: a score would be lost under it. */
const WAIT_MS = 5000;
const QUESTION = 'A new version of this site is ready.';

let offered = false;

/** Asks the reader whether to change to the version of the site that waits, but never while an attempt is under way in any tab. */
export function offerUpdate(corner: HTMLElement, registration: ServiceWorkerRegistration): void {
  if (offered) return;
  offered = true;
  const choices = offlinePart(corner, 'choices');
  let later = false;
  let spoken = false;

  const look = async (): Promise<void> => {
    const quiet = later || (await attemptIsOpen());
    offlinePart(corner, 'update').textContent = quiet ? '' : QUESTION;
    choices.hidden = quiet;
    if (quiet) {
      if (document.getElementById('status')?.textContent === QUESTION) say('');
      spoken = false;
    } else if (!spoken && quietFor() > WAIT_MS) {
      say(QUESTION);
      spoken = true;
    }
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

import type { KeepReply } from '../worker/messages.ts';
import { askWorker } from './ask-worker.ts';
import { offlinePart } from './offline-part.ts';
import { say } from './say.ts';

/** A course is kept without being asked for up to this size, with what every page needs: 10 MB. */
const UNASKED = 10_000_000;
const FILES_A_TURN = 6;

function whyNot(reply: KeepReply): string {
  const why =
    reply.failed === 'QuotaExceededError'
      ? 'this browser has no room left'
      : 'the server could not be reached, or a file there is not as it was published';
  return `Not available offline yet, ${reply.done} of ${reply.total} files: ${why}`;
}

/** Has a course kept, a few files at a time, and says how far that is; a large one waits for a button. */
export function keepCourse(corner: HTMLElement, worker: ServiceWorker, course: string, reply: KeepReply): void {
  const state = offlinePart(corner, 'state');
  const button = offlinePart(corner, 'keep');

  /** @param asked whether somebody pressed the button and waits to be told */
  const keep = async (asked: boolean): Promise<void> => {
    button.hidden = true;
    state.ariaBusy = 'true';
    for (let { done, total } = reply; done < total; { done, total } = reply) {
      state.textContent = `Saving for offline: ${done} of ${total} files`;
      reply = await askWorker(worker, { course, most: FILES_A_TURN });
      if (reply.failed !== undefined) break;
    }
    const whole = reply.done === reply.total;
    state.ariaBusy = null;
    state.textContent = whole ? 'Available offline' : whyNot(reply);
    if (asked) say(state.textContent);
    button.textContent = 'Try again';
    button.hidden = whole;
  };

  button.addEventListener('click', () => void keep(true));
  if (reply.bytes <= UNASKED) void keep(false);
  else {
    button.textContent = `Make this course available offline (${(reply.bytes / 1e6).toFixed(1)} MB)`;
    button.hidden = false;
  }
}

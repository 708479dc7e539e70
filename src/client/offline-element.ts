import { askWorker } from './ask-worker.ts';
import { offlinePart } from './offline-part.ts';
import { siteBase } from './site-base.ts';

/** The page's offline corner: has the site kept for offline use and says so; whatever takes more is loaded when it is needed. */
class OfflineElement extends HTMLElement {
  connectedCallback(): void {
    // Saving waits for what the page itself needs.
    if ('serviceWorker' in navigator) addEventListener('load', () => this.#start().catch(() => this.#failed()));
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      void import('./offer-install.ts').then(({ offerInstall }) => offerInstall(this, event));
    });
    offlinePart(this, 'how').hidden = 'onbeforeinstallprompt' in window;
  }

  #failed(): void {
    offlinePart(this, 'state').textContent = 'Not available offline: it could not be saved';
  }

  async #start(): Promise<void> {
    const registration = await navigator.serviceWorker.register(`${siteBase}sw.js`);
    const look = (): void => {
      const { installing, waiting, active } = registration;
      if (waiting && active)
        void import('./offer-update.ts').then(({ offerUpdate }) => offerUpdate(this, registration));
      if (!installing && !waiting && !active) this.#failed();
    };
    const watch = (): void => registration.installing?.addEventListener('statechange', look);
    registration.onupdatefound = watch;
    watch();
    look();
    const { active } = await navigator.serviceWorker.ready;
    const [course = ''] = location.pathname.slice(siteBase.length).split('/');
    if (!active) return;
    offlinePart(this, 'what').hidden = course !== '';
    const reply = await askWorker(active, { course, most: 0 });
    if (reply.done === reply.total) offlinePart(this, 'state').textContent = 'Available offline';
    else (await import('./keep-course.ts')).keepCourse(this, active, course, reply);
  }
}

customElements.define('dry-offline', OfflineElement);

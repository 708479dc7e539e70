import { askWorker } from './ask-worker.ts';
import { siteBase } from './site-base.ts';

/** On the page for unknown addresses: where the server cannot be reached, says that instead, and lists the courses that are kept. */
class KeptCoursesElement extends HTMLElement {
  connectedCallback(): void {
    // The worker leaves HEAD alone and nothing is stored, so this asks the server itself.
    fetch(`${siteBase}sw.js`, { method: 'HEAD', cache: 'no-store' }).catch(() => this.#show());
  }

  async #show(): Promise<void> {
    this.hidden = false;
    for (const online of document.querySelectorAll<HTMLElement>('[data-online]')) online.hidden = true;
    document.title = 'Not kept · Dryrun';
    const worker = navigator.serviceWorker.controller;
    const kept = worker ? (await askWorker(worker, { course: '', most: 0 })).kept : [];
    for (const course of this.querySelectorAll<HTMLElement>('[data-course]'))
      course.hidden = !kept.includes(course.dataset['course'] ?? '');
  }
}

customElements.define('dry-kept-courses', KeptCoursesElement);

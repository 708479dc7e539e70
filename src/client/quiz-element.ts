import { quizPart } from './quiz-part.ts';
import { siteBase } from './site-base.ts';

/** How far from the window a quiz is near, in heights of the window. */
const NEAR = '150%';

/** Whether something may be kept here from an earlier visit. */
async function mayBeKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === `dryrun ${siteBase}`);
  } catch {
    return true;
  }
}

/**
 * Defines the element of a quiz. Its script and those of its items are loaded when it comes near the window; what runs and
 * keeps attempts, once something is kept or the reader does something.
 * @param elements what loads the script of each type of item, by the name of its element
 */
export function defineQuiz(elements: Readonly<Record<string, () => Promise<unknown>>>): void {
  class QuizElement extends HTMLElement {
    connectedCallback(): void {
      let opened: Promise<() => void> | undefined;
      const kept = mayBeKept();
      const tell = (): void => {
        this.removeAttribute('data-waits');
        quizPart(this, 'trouble').textContent =
          'A part of this page could not be loaded, so nothing is kept. Reload it when you are online.';
      };
      const load = async (): Promise<() => void> => {
        const names = new Set([...this.querySelectorAll('[data-item]')].map(({ localName }) => localName));
        const scripts = [...names].map((name) => elements[name]?.());
        const [{ openQuiz }, may] = await Promise.all([import('./open-quiz.ts'), kept, ...scripts]);
        return openQuiz(this, may, tell);
      };
      const open = (wake: boolean): void =>
        void (opened ??= load()).then((start) => {
          if (wake) start();
        }, tell);

      // Styles wait with it: options are in no order yet.
      this.setAttribute('data-waits', '');
      for (const type of ['scroll', 'step-change', 'pointerover', 'focusin', 'input'])
        addEventListener(type, () => open(true), { once: true, passive: true });
      void kept.then((may) => may && open(true));
      const near = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) open(false);
        },
        { rootMargin: NEAR },
      );
      near.observe(this);
    }
  }

  customElements.define('dry-quiz', QuizElement);
}

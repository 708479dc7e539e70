import { quizPart } from './quiz-part.ts';
import { say } from './say.ts';
import { siteBase } from './site-base.ts';

/** How far from the window a quiz is near, in heights of the window. */
const NEAR = '150%';

const FAILED =
  'A part of this page failed, so nothing is kept. Each item can still be checked. Reload the page when you are online.';

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
      // The items are left to themselves: each is checked on its own, and nothing is kept.
      const fail = (error: unknown): void => {
        console.error(error);
        this.dataset['feedback'] = 'at once';
        quizPart(this, 'trouble').textContent = FAILED;
        say(FAILED);
      };
      const load = async (): Promise<() => void> => {
        const names = new Set([...this.querySelectorAll('[data-item]')].map(({ localName }) => localName));
        const scripts = [...names].map((name) => elements[name]?.());
        const [{ openQuiz }, may] = await Promise.all([import('./open-quiz.ts'), kept, ...scripts]);
        return openQuiz(this, may, fail);
      };
      const open = (wake: boolean): void => {
        this.removeAttribute('data-waits');
        void (opened ??= load()).then((start) => {
          if (wake) start();
        }, fail);
      };

      // As long as it is far away, its options stand as they came.
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

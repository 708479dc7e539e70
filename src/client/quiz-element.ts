import { ITEM_CHANGE, type ItemElement } from './item-element.ts';
import { orderOptions } from './order-options.ts';
import type { QuizEngine } from './quiz-engine.ts';
import { quizPart } from './quiz-part.ts';
import { randomSeed } from './random-seed.ts';
import { say } from './say.ts';
import { showControls } from './show-controls.ts';
import { siteBase } from './site-base.ts';

/** Whether something may be kept here from an earlier visit. */
async function mayBeKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === `dryrun ${siteBase}`);
  } catch {
    return true;
  }
}

/** A quiz. What runs and keeps attempts is loaded once something is kept, or the reader does something. */
class QuizElement extends HTMLElement {
  connectedCallback(): void {
    const items = [...this.querySelectorAll<ItemElement>('[data-item]')];
    const defined = items.map(({ localName }) => customElements.whenDefined(localName));
    void Promise.all([mayBeKept(), ...defined])
      .then(([kept]) => this.#start(items, kept))
      .catch((error: unknown) => this.#fail(error));
  }

  /** Leaves the items to themselves: each is checked on its own, and nothing is kept. */
  #fail(error: unknown): void {
    console.error(error);
    this.dataset['feedback'] = 'at once';
    const sentence =
      'A part of this page failed, so nothing is kept. Each item can still be checked. Reload the page when you are online.';
    quizPart(this, 'trouble').textContent = sentence;
    say(sentence);
  }

  #start(items: readonly ItemElement[], kept: boolean): void {
    const seed = randomSeed();
    let engine: Promise<QuizEngine> | undefined;
    const load = (): Promise<QuizEngine> =>
      (engine ??= import('./start-quiz.ts').then(({ startQuiz }) => startQuiz(this, items, seed)));
    const fail = (error: unknown): void => this.#fail(error);
    const wake = (): void => void load().catch(fail);
    showControls(this);
    quizPart(this, 'finish').addEventListener('click', () => void load().then((loaded) => loaded.finish(), fail));
    if (kept) {
      wake();
      return;
    }
    for (const item of items) orderOptions(item, seed);
    for (const type of ['scroll', 'step-change', 'pointerover', 'focusin', ITEM_CHANGE])
      addEventListener(type, wake, { once: true, passive: true });
  }
}

customElements.define('dry-quiz', QuizElement);

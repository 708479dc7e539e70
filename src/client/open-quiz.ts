import { ITEM_CHANGE, type ItemElement } from './item-element.ts';
import { orderOptions } from './order-options.ts';
import type { QuizEngine } from './quiz-engine.ts';
import { quizPart } from './quiz-part.ts';
import { randomSeed } from './random-seed.ts';
import { showControls } from './show-controls.ts';

/**
 * Makes a quiz ready for its reader, once its items are.
 * @param kept whether something may be kept from an earlier visit: options then wait for the order that they had
 * @param fail called where what keeps attempts cannot be loaded, or fails
 * @returns what loads that, however often it is called
 */
export function openQuiz(quiz: HTMLElement, kept: boolean, fail: (error: unknown) => void): () => void {
  const items = [...quiz.querySelectorAll<ItemElement>('[data-item]')];
  const seed = randomSeed();
  let engine: Promise<QuizEngine> | undefined;
  const load = (): Promise<QuizEngine> =>
    (engine ??= import('./start-quiz.ts').then(({ startQuiz }) => startQuiz(quiz, items, seed)));
  const wake = (): void => void load().catch(fail);
  showControls(quiz);
  if (!kept) for (const item of items) orderOptions(item, seed);
  quiz.addEventListener(ITEM_CHANGE, wake, { once: true });
  quizPart(quiz, 'finish').addEventListener('click', () => void load().then((loaded) => loaded.finish(), fail));
  return wake;
}

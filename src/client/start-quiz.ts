import type { ItemElement } from './item-element.ts';
import { keepPlace } from './keep-place.ts';
import { openProgress } from './progress-store.ts';
import { QuizEngine } from './quiz-engine.ts';
import { quizPart } from './quiz-part.ts';
import { say } from './say.ts';
import { siteBase } from './site-base.ts';

/**
 * Opens what is kept and goes on from there.
 * @param seed what a new attempt shuffles by
 */
export async function startQuiz(quiz: HTMLElement, items: readonly ItemElement[], seed: number): Promise<QuizEngine> {
  const { lesson = '' } = quiz.dataset;
  const store = await openProgress(siteBase, (sentence) => {
    quizPart(quiz, 'trouble').append(`${sentence} `);
    say(sentence);
  });
  const engine = new QuizEngine(quiz, items, store, await store.attempts(lesson), seed);
  void keepPlace(store, lesson);
  return engine;
}

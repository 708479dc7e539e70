import type { CheckedLesson } from '../../check/check-lesson.ts';
import { textId } from '../../items/text-id.ts';
import type { Quiz } from '../../lesson/lesson.ts';
import type { Renderer } from './html.ts';
import { itemView } from './item-view.ts';
import type { QuizView } from './quiz-views.ts';
import type { Whys } from './why.ts';

/** A quiz as its page shows it. */
export function quizView(id: string, quiz: Quiz, checked: CheckedLesson, renderer: Renderer, whys: Whys): QuizView {
  const { title, pass, attempts, feedback } = quiz;
  const items = checked.items.map((item) => itemView(item, quiz, { checked, renderer, whys }));
  return {
    id,
    title,
    version: textId(JSON.stringify(items.map((item) => [item.id, item.version]))),
    pass,
    ...(attempts === undefined ? {} : { attempts }),
    feedback,
    intro: renderer.html(quiz.intro),
    items,
  };
}

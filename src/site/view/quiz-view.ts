import type { CheckedLesson } from '../../check/check-lesson.ts';
import { type AnyItem, itemTypes } from '../../items/index.ts';
import { textId } from '../../items/text-id.ts';
import type { Quiz } from '../../lesson/lesson.ts';
import type { Renderer } from './html.ts';
import type { ChoiceView, QuizView } from './views.ts';
import type { Whys } from './why.ts';

function choiceView(item: AnyItem, checked: CheckedLesson, renderer: Renderer, whys: Whys): ChoiceView {
  const stem = renderer.html(item.stem);
  const options = item.options.map((option) => {
    const why = whys.of([checked.proofAt(option.place)]);
    return {
      id: option.id,
      html: renderer.html(option.text, 'no links'),
      rationale: renderer.html(option.rationale),
      isKey: option.isKey,
      ...(why ? { why } : {}),
    };
  });
  return {
    type: 'choice',
    id: item.id,
    version: textId([stem, ...item.options.map(({ words, isKey }) => `${isKey ? 'x' : ' '} ${words}`)].join('\n')),
    stem,
    body: renderer.html(item.body),
    options,
    hints: item.hints.map((hint) => renderer.html(hint)),
    graded: itemTypes[item.type].graded(item),
  };
}

/** A quiz as its page shows it. */
export function quizView(id: string, quiz: Quiz, checked: CheckedLesson, renderer: Renderer, whys: Whys): QuizView {
  return {
    id,
    title: quiz.title,
    pass: quiz.pass,
    intro: renderer.html(quiz.intro),
    items: checked.items.map((item) => choiceView(item, checked, renderer, whys)),
  };
}

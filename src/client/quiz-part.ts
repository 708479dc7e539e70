/** A part of a quiz's own markup, by its name. */
export function quizPart(quiz: HTMLElement, name: string): HTMLElement {
  return quiz.querySelector<HTMLElement>(`[data-quiz=${name}]`) ?? quiz;
}

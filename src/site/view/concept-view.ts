import type { Concept } from '../../lesson/lesson.ts';
import type { Renderer } from './html.ts';
import type { ConceptView } from './views.ts';

/** A concept as its page shows it. */
export function conceptView(id: string, concept: Concept, renderer: Renderer): ConceptView {
  const { title, summary, topic, category, minutes } = concept;
  return {
    id,
    title,
    summary,
    topic,
    category,
    minutes,
    intro: renderer.html(concept.intro),
    flow: concept.flow.map((stage) => ({ html: renderer.html(stage), steps: stage.steps.map(({ step }) => step) })),
    flowNote: renderer.html(concept.flowNote),
    keyMoments: concept.keyMoments.map(({ question, answer }) => ({
      question: renderer.html(question),
      answer: renderer.html(answer),
    })),
    sections: concept.sections.map((section) => ({ title: section.title, html: renderer.html(section.body) })),
  };
}

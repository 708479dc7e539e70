import type { Source } from '../diagnostics/source.ts';
import type { Course } from '../lesson/course.ts';
import { type PageLink, pageLinks } from '../lesson/page-links.ts';
import type { CheckedLesson } from './check-lesson.ts';

/** What a page of the site has to do with the others: where it leads, and what of it can be led to. */
export interface SitePage {
  /** Its address from the site's root: `/kubernetes/readiness/`. */
  readonly path: string;
  readonly links: readonly PageLink[];
  /** What may stand behind `#` in a link to it; absent where that is not known. */
  readonly anchors?: readonly string[];
}

/** What every lesson's page has under these names. */
const SECTIONS = ['main', 'process-flow', 'execution', 'key-moments', 'quiz', 'receipt'];

/** The page of a lesson. What can be led to in one that is wrong is not known: its page shows what is wrong. */
export function lessonPage({ lesson, items, diagnostics, sources }: CheckedLesson): SitePage {
  const { id, concept, execution, quiz } = lesson;
  const path = `/${id}/`;
  const links = [concept, execution, quiz].flatMap((part) => {
    const source = part && sources.get(part.file);
    return part === undefined || source === undefined ? [] : pageLinks(source, part.all.nodes, path);
  });
  if (concept === undefined || execution === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    return { path, links };
  const steps = [0, ...execution.steps.map(({ number }) => number)];
  const anchors = [
    ...SECTIONS,
    ...(execution.sample === undefined ? [] : ['sample']),
    ...concept.sections.map(({ title }) => title.toLowerCase()),
    ...items.map(({ item }) => `item-${item.id}`),
    ...steps.slice(1).map((step) => `step-${step}`),
    // The tracker's cells, which a reader's address names after "show me".
    ...execution.variables.flatMap(({ name }) => steps.map((step) => `c-${name}-${step}`)),
  ];
  return { path, links, anchors };
}

/** The page of a course; nothing in it is made to be led to. */
export function coursePage(id: string, course: Course, source: Source): SitePage {
  const path = `/${id}/`;
  return { path, links: pageLinks(source, course.root.children, path) };
}

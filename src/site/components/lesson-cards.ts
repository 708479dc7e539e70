import { type CollectionEntry, getEntry } from 'astro:content';
import { href } from './href.ts';

/** A lesson as a course lists it. */
export interface LessonCard {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Absent where the lesson has problems; only a development server shows such a one. */
  readonly about?: { readonly summary: string; readonly minutes: number; readonly proven: number };
}

/** The lessons of a course, in its order. */
export async function lessonCards({ id, data }: CollectionEntry<'courses'>): Promise<LessonCard[]> {
  return Promise.all(
    data.lessons.map(async (name) => {
      const lesson = `${id}/${name}`;
      const [concept, report] = await Promise.all([getEntry('concepts', lesson), getEntry('reports', lesson)]);
      const to = href(`${lesson}/`);
      if (concept === undefined || report === undefined) return { id: lesson, href: to, title: name };
      const { title, summary, minutes } = concept.data;
      return { id: lesson, href: to, title, about: { summary, minutes, proven: report.data.receipt.proven } };
    }),
  );
}

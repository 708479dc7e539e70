import { type CollectionEntry, getEntry } from 'astro:content';
import { href } from './href.ts';

/** A lesson as a course lists it. */
export interface LessonCard {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** The version of its quiz; absent where it has none. */
  readonly version?: string;
  /** Absent where the lesson has problems; only a development server shows such a one. */
  readonly about?: { readonly summary: string; readonly minutes: number; readonly proven: number };
}

/** The lessons of a course, in its order. */
export async function lessonCards({ id, data }: CollectionEntry<'courses'>): Promise<LessonCard[]> {
  return Promise.all(
    data.lessons.map(async (name) => {
      const lesson = `${id}/${name}`;
      const [concept, report, quiz] = await Promise.all([
        getEntry('concepts', lesson),
        getEntry('reports', lesson),
        getEntry('quizzes', lesson),
      ]);
      const to = href(`${lesson}/`);
      if (concept === undefined || report === undefined) return { id: lesson, href: to, title: name };
      const { title, summary, minutes } = concept.data;
      const version = quiz === undefined ? {} : { version: quiz.data.version };
      return {
        id: lesson,
        href: to,
        title,
        ...version,
        about: { summary, minutes, proven: report.data.receipt.proven },
      };
    }),
  );
}

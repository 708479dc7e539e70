import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { checkCourseFolder } from '../io/check-course-folder.ts';
import { findContent } from '../io/content-folder.ts';
import { contentPlace } from '../io/content-place.ts';
import { linkProblems } from '../io/link-problems.ts';
import { onChange } from './on-change.ts';
import { courseHtml, courseView } from './view/course-view.ts';
import { problemView } from './view/problem-view.ts';

/** Loads every course's own page, right or wrong; a page that is wrong shows what is wrong with it, as a lesson does. */
export function courseLoader(): Loader {
  return {
    name: 'dryrun-course',
    async load({ store, watcher, config, logger }) {
      const project = fileURLToPath(config.root);
      const content = contentPlace(project);
      const base = config.base.replace(/\/?$/, '/');
      const load = async (): Promise<void> => {
        const all = findContent(project, content);
        const checked = await Promise.all(
          all.courses.map(async (found) => {
            const own = checkCourseFolder(found);
            return { found, ...own, links: await linkProblems(all, own.page === undefined ? [] : [own.page]) };
          }),
        );
        store.clear();
        for (const { found, diagnostics, links, source, course } of checked) {
          const problems = [...diagnostics, ...links].map((each) => problemView(each, () => source));
          // A build refuses all of these before it loads anything.
          for (const { text } of problems) console.error(`\n${text}\n`);
          const data = { ...courseView(found.id, course, problems) };
          store.set({ id: found.id, data, rendered: { html: course === undefined ? '' : courseHtml(course, base) } });
        }
      };
      await load();
      // Of any file: a course is also wrong, or right again, by the lessons' folders that come and go.
      let last = Promise.resolve();
      onChange(watcher, content, () => {
        last = last.then(load).catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

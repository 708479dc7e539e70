import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { headline, printText } from '../diagnostics/text.ts';
import { checkCourseFolder } from '../io/check-course-folder.ts';
import { findContent } from '../io/content-folder.ts';
import { contentPlace } from '../io/content-place.ts';
import { complain } from '../io/say.ts';
import { onChange } from './on-change.ts';
import { courseHtml, courseView } from './view/course-view.ts';

/** Loads every course's own page, right or wrong; a page that is wrong shows what is wrong with it, as a lesson does. */
export function courseLoader(): Loader {
  return {
    name: 'dryrun-course',
    async load({ store, watcher, config }) {
      const project = fileURLToPath(config.root);
      const content = contentPlace(project);
      const load = (): void => {
        store.clear();
        for (const found of findContent(project, content).courses) {
          const { diagnostics, source, course } = checkCourseFolder(found);
          const problems = diagnostics.map((diagnostic) => ({
            severity: diagnostic.severity,
            headline: headline(diagnostic),
            text: printText(diagnostic, () => source),
          }));
          // A build refuses all of these before it loads anything.
          for (const { text } of problems) complain(`\n${text}\n`);
          const data = { ...courseView(found.id, course, problems) };
          store.set({ id: found.id, data, rendered: { html: course === undefined ? '' : courseHtml(course) } });
        }
      };
      load();
      // Of any file: a course is also wrong, or right again, by the lessons' folders that come and go.
      onChange(watcher, content, load);
    },
  };
}

import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { codeVersion } from '../io/code-version.ts';
import { lessonFolders } from '../io/check-content.ts';
import { courseParent } from '../io/content-folder.ts';
import { contentPlace } from '../io/content-place.ts';
import { repositoryRoot } from '../io/repository-root.ts';
import { complain, printable } from '../io/say.ts';
import { receiptFrom } from '../io/told-from.ts';
import { forgetLesson, readLesson, viewsOf } from './lesson-library.ts';
import { onChange } from './on-change.ts';
import { keepReport } from './site-report.ts';
import type { LessonViews } from './view/lesson-views.ts';
import type { ReportView } from './view/report-views.ts';

/** The lesson's folder that a file belongs to, if any: the one two levels under the folder that courses stand in. */
function lessonOf(content: string, file: string): string {
  const parent = courseParent(content);
  return resolve(
    parent,
    ...file
      .slice(parent.length + 1)
      .split(sep)
      .slice(0, 2),
  );
}

/**
 * Loads one part of every lesson: checked, and ready to be shown. A lesson that has not changed since the last build is
 * neither parsed nor run again.
 */
export function lessonLoader(part: keyof LessonViews): Loader {
  return {
    name: `dryrun-${part}`,
    async load(context) {
      const { store, watcher, config, logger } = context;
      const project = fileURLToPath(config.root);
      const content = contentPlace(project);
      const ground = { version: codeVersion(project), base: config.base.replace(/\/?$/, '/') };
      const load = async (): Promise<void> => {
        const lessons = lessonFolders(project, content, undefined).map((path) =>
          readLesson(project, content, path, ground),
        );
        const ids = new Set(lessons.map(({ folder }) => folder.id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        const stale = lessons.filter(({ folder, digest }) => store.get(folder.id)?.digest !== digest);
        for (const [at, views] of (await viewsOf(stale)).entries()) {
          const { folder: { id = '' } = {}, digest = '' } = stale[at] ?? {};
          // What is published says nothing of where this machine keeps the course.
          const view =
            part === 'receipt' && views.receipt !== undefined
              ? receiptFrom(views.receipt, project, repositoryRoot(project, content))
              : views[part];
          if (view === undefined) store.delete(id);
          else store.set({ id, digest, data: { ...view } });
          // A build prints all problems at its end; while somebody writes, each change prints its own.
          if (part === 'report' && watcher !== undefined)
            for (const { text } of views.report.problems) complain(`\n${text}\n`);
        }
        if (part === 'report') keepReport({ lessons: store.values().map(({ data }) => data as unknown as ReportView) });
      };
      await load();
      // One after the other: an older load that ends last would bring back what has been mended.
      let last = Promise.resolve();
      onChange(watcher, content, (files) => {
        for (const file of files) forgetLesson(lessonOf(content, file));
        last = last.then(load).catch((error: unknown) => logger.error(printable(error).message));
      });
    },
  };
}

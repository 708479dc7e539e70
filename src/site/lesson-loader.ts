import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Loader } from 'astro/loaders';
import { codeVersion } from '../io/code-version.ts';
import { lessonFolders } from '../io/check-content.ts';
import { courseParent, findContent } from '../io/content-folder.ts';
import { contentPlace } from '../io/content-place.ts';
import { repositoryRoot } from '../io/repository-root.ts';
import { receiptFrom } from '../io/told-from.ts';
import { forgetLesson, readLesson, viewsOf } from './lesson-library.ts';
import { onChange } from './on-change.ts';
import { withLinks } from './report-links.ts';
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
        }
        if (part !== 'report') return;
        const reports = store.values().map(({ data }) => data as unknown as ReportView);
        const linked = await withLinks(reports, lessons, findContent(project, content));
        const anew = new Set(stale.map(({ folder }) => folder.id));
        for (const [at, report] of linked.entries()) {
          const { id, problems } = report;
          const isAsBefore = isDeepStrictEqual(problems, reports[at]?.problems);
          const digest = store.get(id)?.digest ?? '';
          // Under the digest that it has, nothing would be set.
          if (!isAsBefore) store.delete(id);
          store.set({ id, digest, data: { ...report } });
          // A build prints all problems at its end; while somebody writes, each change prints its own.
          if (watcher !== undefined && (anew.has(id) || !isAsBefore))
            for (const { text } of problems) console.error(`\n${text}\n`);
        }
        keepReport({ lessons: linked });
      };
      await load();
      // One after the other: an older load that ends last would bring back what has been mended.
      let last = Promise.resolve();
      onChange(watcher, content, (files) => {
        for (const file of files) forgetLesson(lessonOf(content, file));
        last = last.then(load).catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

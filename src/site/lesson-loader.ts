import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeVersion } from '../io/code-version.ts';
import { findContent } from '../io/content-folder.ts';
import { readLesson, viewsOf } from './lesson-library.ts';
import { keepReport } from './site-report.ts';
import type { LessonViews } from './view/lesson-views.ts';
import type { ReportView } from './view/views.ts';

interface Folders {
  readonly project: string;
  readonly content: string;
}

async function update({ store }: LoaderContext, part: keyof LessonViews, { project, content }: Folders, path: string, version: string): Promise<string> {
  const lesson = readLesson(project, content, path, version);
  const { id } = lesson.folder;
  const known = store.get(id);
  if (known?.digest === lesson.digest) return id;
  const view = (await viewsOf(lesson))[part];
  if (view === undefined) store.delete(id);
  else store.set({ id, digest: lesson.digest, data: { ...view } });
  return id;
}

/** The lesson's folder that a changed file belongs to. */
function lessonOf(content: string, file: string): string | undefined {
  const [course, lesson, name] = file.startsWith(content + sep) ? file.slice(content.length + 1).split(sep) : [];
  return course === undefined || lesson === undefined || name === undefined ? undefined : resolve(content, course, lesson);
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
      const folders = { project, content: resolve(project, 'content') };
      const version = codeVersion(project);
      const load = async (): Promise<void> => {
        const paths = findContent(folders.project, folders.content).courses.flatMap(({ lessons }) => lessons);
        const ids = new Set<string>();
        for (const path of paths) ids.add(await update(context, part, folders, path, version));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        if (part === 'report') keepReport({ lessons: store.values().map(({ data }) => data as unknown as ReportView) });
      };
      await load();
      watcher?.add(folders.content);
      watcher?.on('all', (_, file) => {
        const lesson = lessonOf(folders.content, resolve(file));
        if (lesson === undefined) return;
        load().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

import { basename, relative } from 'node:path';
import { plural } from '../diagnostics/plural.ts';
import { type ContentReport, within } from '../io/check-content.ts';
import { findContent } from '../io/content-folder.ts';
import { FolderWatch } from './folder-watch.ts';
import type { Workplace } from './workplace.ts';

/** The folders in which something may change that bears on a check of one folder: what is in it, and what it is in. */
function foldersOf({ project, content }: Workplace, only: string): string[] {
  const courses = findContent(project, content).courses.map(({ path, lessons }) => [path, ...lessons]);
  return [content, ...courses.flat()].filter((path) => within(path, only) || within(only, path));
}

/** What content may have: files of these kinds, and folders. What an editor keeps beside a file while it saves it has other names. */
const KEPT = /\.(?:mdx|ya?ml|md|txt|svg|png|jpe?g|webp)$|^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Says what has changed, by the names that its author knows; others only where there is nothing else. */
export function tellChanged(from: string, files: readonly string[], { anew }: Pick<ContentReport, 'anew'>): string {
  const kept = files.filter((file) => KEPT.test(basename(file)) && !/^\d+$/.test(basename(file)));
  const [first = '', ...more] = (kept.length === 0 ? files : kept).map((file) => relative(from, file));
  const others = more.length === 0 ? '' : ` and ${plural(more.length, 'other')}`;
  return `\nchanged: ${first}${others}; checked again: ${anew.length === 0 ? 'nothing' : plural(anew.length, 'folder')}\n`;
}

/** A file that went between being found and being read: that it went is a change, so what is there is read after it. */
function hasGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/**
 * Checks and tells, and does so again each time that content changes, until the user ends it.
 * @param only absolute path of the folder to check
 * @param from absolute path of the folder that files are told from
 * @returns the exit status
 */
export async function watchCheck(
  workplace: Workplace,
  only: string,
  from: string,
  check: () => Promise<ContentReport>,
  tell: (report: ContentReport) => void,
): Promise<number> {
  const folders = new FolderWatch();
  const ended = new Promise<undefined>((resolve) => {
    process.once('SIGINT', () => resolve(undefined));
    process.once('SIGTERM', () => resolve(undefined));
  });
  let changed: readonly string[] | undefined = [];
  while (changed !== undefined) {
    // Watched before it is read: what changes meanwhile is read next time.
    folders.start(foldersOf(workplace, only));
    const report = await check().catch(hasGone);
    if (report !== undefined) {
      if (changed.length > 0) console.log(tellChanged(from, changed, report));
      tell(report);
      console.log(`\nwatching ${relative(from, only) || 'this folder'}; Ctrl-C ends it`);
    }
    changed = await Promise.race([folders.next(), ended]);
  }
  folders.stop();
  return 0;
}

import { resolve, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

/** How long content must be left alone before it is read, in milliseconds: an editor empties a file before it fills it. */
const QUIET = 100;

/**
 * While somebody writes, tells of the content files that changed, once it is quiet again; in a build, of nothing.
 * @param changed told of absolute paths
 */
export function onChange(
  watcher: LoaderContext['watcher'],
  content: string,
  changed: (files: readonly string[]) => void,
): void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  watcher?.add(content);
  watcher?.on('all', (_, name) => {
    const file = resolve(name);
    if (!file.startsWith(content + sep)) return;
    waiting.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...waiting];
      waiting.clear();
      changed(files);
    }, QUIET);
  });
}

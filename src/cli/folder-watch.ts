import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** How long files must be left alone before they are read, in milliseconds: an editor empties a file before it fills it. */
const QUIET = 100;

/** Watches folders, not what is below them, for files that come, go or change. */
export class FolderWatch {
  #watchers: readonly FSWatcher[] = [];
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void) | undefined;

  /**
   * Watches these folders from now on and no others. Changes since the last {@link next} stay known.
   * @param folders absolute paths; one that has just gone is left out
   * @throws where the system has no watches left
   */
  start(folders: readonly string[]): void {
    this.stop();
    this.#watchers = folders.flatMap((folder) => this.#watch(folder));
  }

  stop(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }

  /** Waits until something has changed and it is quiet again: absolute paths, each once. */
  async next(): Promise<readonly string[]> {
    while (this.#changed.size === 0 || this.#timer !== undefined)
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    const files = [...this.#changed];
    this.#changed.clear();
    return files;
  }

  #watch(folder: string): FSWatcher[] {
    try {
      const watcher = watch(folder, (_event, name) => this.#note(join(folder, name ?? ''), name ?? ''));
      // A folder that is deleted: the one it was in tells of that.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  #note(path: string, name: string): void {
    // Editors keep files of their own beside what is edited; no lesson has files with such names.
    if (name.startsWith('.') || name.endsWith('~')) return;
    this.#changed.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#waiting?.();
    }, QUIET);
  }
}

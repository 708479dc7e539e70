import { existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { courseParent } from '../io/content-folder.ts';
import type { Workplace } from './workplace.ts';

/**
 * Finds the folder that was asked for, relative to where the command was typed or else to the content, so that a lesson can be
 * named by its id; a file stands for its folder.
 */
export function findFolder(asked: string, from: string, { content }: Workplace): string | undefined {
  for (const path of [resolve(from, asked), resolve(courseParent(content), asked)]) {
    if (!existsSync(path)) continue;
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    if (folder === content || folder.startsWith(content + sep)) return folder;
  }
  return undefined;
}

import { existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Workplace } from './workplace.ts';

/** Finds the folder that was asked for: relative to where the command was typed; a file stands for its folder. */
export function findFolder(asked: string, from: string, { content }: Workplace): string | undefined {
  const path = resolve(from, asked);
  if (!existsSync(path)) return undefined;
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return folder === content || folder.startsWith(content + sep) ? folder : undefined;
}

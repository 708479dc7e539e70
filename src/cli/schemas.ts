import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { complain, say } from '../io/say.ts';
import { editorFiles } from './editor/editor-files.ts';
import type { Workplace } from './workplace.ts';

/**
 * `schemas`: writes what editors complete and explain content with, into the project's `.vscode/`.
 * @returns the exit status: 0 where it was written, 1 where more was asked
 */
export function schemas(args: readonly string[], { project }: Workplace): number {
  if (args.length > 0) {
    complain('usage: npm run schemas');
    return 1;
  }
  for (const [name, text] of editorFiles()) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
    say(`wrote ${name}`);
  }
  return 0;
}

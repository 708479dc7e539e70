import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { within } from './check-content.ts';

/** The nearest folder with a `.git`, which is a file in a worktree or a submodule; upwards from a folder, itself first. */
function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : gitRoot(dirname(folder));
}

/**
 * The root of the repository that content is kept in, from which GitHub and other tools know its files. Content that is in no
 * repository has the project, where it stands in it, or else itself.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 */
export function repositoryRoot(project: string, content: string): string {
  return gitRoot(content) ?? (within(content, project) ? project : content);
}

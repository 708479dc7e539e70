import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { Source } from '../diagnostics/source.ts';
import { guard } from './guard.ts';

/** The guard as a remark plugin, for the free-form pages that Astro compiles: what the checker refuses never reaches the compiler. */
export function remarkGuard() {
  return (root: Root, file: VFile): void => {
    const [problem] = guard(new Source(file.path ?? '', String(file)), root, 'are refused');
    if (problem !== undefined)
      file.fail(`${problem.message}; ${problem.help ?? ''}`, problem.place, `dryrun:${problem.rule}`);
  };
}

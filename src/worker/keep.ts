import { fill } from './fill.ts';
import { type Kept, missing, wholeGroups } from './kept.ts';
import type { KeepReply, KeepRequest } from './messages.ts';
import { own } from './versions.ts';

function replyOf(kept: Kept, names: readonly string[], failed: string | undefined): KeepReply {
  const groups = names.flatMap((name) => kept.list[name] ?? []);
  // The list of files is one of them.
  const total = groups.reduce((sum, { files }) => sum + Object.keys(files).length, 1);
  return {
    done: total - missing(kept, names).length,
    total,
    bytes: groups.reduce((sum, { bytes }) => sum + bytes, 0),
    kept: wholeGroups(kept),
    failed,
  };
}

/** Keeps the next few files of a course, and says how far that is. */
export async function keep({ course, most }: KeepRequest): Promise<KeepReply> {
  const names = [...new Set(['', course])];
  let kept: Kept | undefined;
  let failed: string | undefined;
  try {
    kept = await own();
    await fill(kept, missing(kept, names).slice(0, most), []);
  } catch (error) {
    failed = error instanceof Error ? error.name : 'Error';
  }
  return kept ? replyOf(kept, names, failed) : { done: 0, total: 1, bytes: 0, kept: [], failed };
}

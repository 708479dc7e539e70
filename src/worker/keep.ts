import { fill } from './fill.ts';
import { missing, wholeGroups } from './kept.ts';
import type { KeepReply, KeepRequest } from './messages.ts';
import { own } from './versions.ts';

/** Keeps the next few files of a course, and says how far that is. */
export async function keep({ course, most }: KeepRequest): Promise<KeepReply> {
  const kept = await own();
  const names = [...new Set(['', course])];
  const groups = names.flatMap((name) => kept.list[name] ?? []);
  let failed: string | undefined;
  try {
    await fill(kept, missing(kept, names).slice(0, most), []);
  } catch (error) {
    failed = error instanceof Error ? error.name : 'Error';
  }
  const total = groups.reduce((sum, { files }) => sum + Object.keys(files).length, 0);
  return {
    done: total - missing(kept, names).length,
    total,
    bytes: groups.reduce((sum, { bytes }) => sum + bytes, 0),
    kept: wholeGroups(kept),
    failed,
  };
}

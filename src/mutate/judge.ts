import { type CheckedLesson, checkLesson } from '../check/check-lesson.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { applyMutation } from './apply.ts';
import type { Kind, Mutation } from './mutation.ts';
import { keysOf, recordOf } from './record.ts';
import { sameValue } from './same-value.ts';

/** Whether the check notices a mutation. */
export type Verdict =
  /** It told an error. */
  | { readonly kind: 'caught' }
  /** It changed nothing that the lesson says, for this reason. */
  | { readonly kind: 'same'; readonly why: string }
  | { readonly kind: 'survived' };

/** The kinds that change what is run, and no word of the lesson. */
const OF_THE_RUN: readonly Kind[] = ['a manifest field', 'a cluster option', 'a command', 'a variable', 'a what-if'];

/** Why a lesson that passes with a mutation says what it said without it; undefined where that cannot be shown. */
function whySame(base: CheckedLesson, mutant: CheckedLesson, { kind, changed }: Mutation): string | undefined {
  if (changed !== undefined && base.run !== undefined) {
    const part = sameValue(base.run.scope, changed);
    return part === undefined ? undefined : `\`${part}\` comes to the same`;
  }
  if (kind === 'a moment')
    return keysOf(base) === keysOf(mutant) ? 'the commands print the same at both moments' : undefined;
  if (OF_THE_RUN.includes(kind) && recordOf(base) === recordOf(mutant))
    return 'every command, event, value, reason and key is the same, word for word';
  return undefined;
}

/**
 * Makes one mutation in a lesson and checks it.
 * @param base the lesson without it, checked
 */
export function judge(folder: LessonFolder, base: CheckedLesson, mutation: Mutation): Verdict {
  const mutant = checkLesson(applyMutation(folder, mutation));
  if (mutant.diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'caught' };
  const why = whySame(base, mutant, mutation);
  return why === undefined ? { kind: 'survived' } : { kind: 'same', why };
}

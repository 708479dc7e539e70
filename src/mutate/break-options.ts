import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Option } from '../items/choice/options.ts';
import { askedIn } from './break-claims.ts';
import { breakExpression } from './expressions.ts';
import { edit, type Mutation } from './mutation.ts';
import { isWord, negate, sourceAt } from './written.ts';

/** The letter in an option's box: `x` or a space. */
function box(checked: CheckedLesson, { place, isKey }: Option): Mutation['edits'][0] {
  const source = sourceAt(checked, place);
  const at = source.text.lastIndexOf(isKey ? '[x]' : '[ ]', place.start.offset) + 1;
  return { place: source.place(at, at + 1), replacement: isKey ? ' ' : 'x' };
}

/** Breaks an item's options: boxes, keys that become false, distractors that become true. */
export function breakOptions(checked: CheckedLesson, options: readonly Option[]): Mutation[] {
  const keys = options.filter(({ isKey }) => isKey);
  const asked = askedIn(checked);
  return options.flatMap((option): Mutation[] => {
    const own = option.text.braces.filter((brace) => !isWord(brace));
    const boxed: Mutation = { kind: 'a key', edits: [box(checked, option)] };
    if (option.isKey)
      return [boxed, ...own.flatMap((brace) => [negate('a key', brace), ...breakExpression(brace, asked)])];
    const swapped = keys.map((key): Mutation => ({ kind: 'a key', edits: [box(checked, option), box(checked, key)] }));
    // A distractor with several braces is true once all of them are: breaking one does not make it so.
    const [only, ...more] = own;
    if (only === undefined || more.length > 0) return [boxed, ...swapped];
    const borrowed = keys
      .flatMap(({ text }) => text.braces.filter((brace) => !isWord(brace)))
      .map(({ expression }) => edit('a distractor', only.place, expression));
    return [boxed, ...swapped, negate('a distractor', only), ...borrowed];
  });
}

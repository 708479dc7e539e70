import type { ToldReason } from '../model/scope/reading.ts';
import type { Trace } from '../model/trace.ts';

/** The words of a text that could name something: addresses, names, states. */
function words(text: string): readonly string[] {
  return text.split(/[\s,;:()'"]+/).filter((word) => word.length > 2);
}

/**
 * Why a line is printed and another is not: what the run told of a word that stands in one of the two alone, the latest first.
 * A word that is told of at most steps, as the Service's name may be, does not tell why this line is another.
 * @param step the step after which the command is run
 */
export function outputReasons(trace: Trace<unknown>, step: number, printed: string, written: string): ToldReason[] {
  const [ours, theirs] = [words(printed), words(written)];
  const apart = [...ours.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !ours.includes(word))];
  const told = trace.steps.slice(0, step).flatMap(({ events }, at) => {
    return events.map(({ text, rules }) => ({ reason: { text, rules, step: at + 1 }, names: words(text) }));
  });
  const telling = apart.filter((word) => {
    const steps = new Set(told.flatMap(({ reason, names }) => (names.includes(word) ? [reason.step] : [])));
    return steps.size === 1 || steps.size <= step / 2;
  });
  return told
    .filter(({ names }) => names.some((word) => telling.includes(word)))
    .map(({ reason }) => reason)
    .toReversed();
}

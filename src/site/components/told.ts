import type { ReasonView, WhyView } from '../view/views.ts';
import type { Answer } from './asked.ts';

/** What is shorter than this is said again rather than asked for. */
const FEWEST = 3;

/** A line of an answer: a reason, or another answer that gives the reasons which would stand here. */
export type Line = ReasonView | Answer;

function key({ when, text }: ReasonView): string {
  return `${when}: ${text}`;
}

/**
 * An answer's reasons, in their order. Where all reasons of another answer are among them, that one stands for these: what
 * happened before is told once in the page.
 */
export function told({ reasons }: WhyView, answers: readonly Answer[]): Line[] {
  const left = new Set(reasons.map(key));
  const others = answers
    .filter(({ why }) => why.reasons.length >= FEWEST && why.reasons.length < reasons.length)
    .toSorted((a, b) => b.why.reasons.length - a.why.reasons.length);
  return reasons.flatMap((reason): Line[] => {
    if (!left.has(key(reason))) return [];
    const other = others.find(
      ({ why }) =>
        why.reasons.some((each) => key(each) === key(reason)) && why.reasons.every((each) => left.has(key(each))),
    );
    for (const each of other?.why.reasons ?? [reason]) left.delete(key(each));
    return [other ?? reason];
  });
}

import type { Numerical, NumericalChoice, NumericalFormat } from 'gift-pegjs';
import type { Ask, ImportedForm } from './imported-item.ts';
import { giftText } from './gift-choices.ts';
import type { Tell } from './rich.ts';

/** A number in the fewest digits, without what reckoning with it has added at its end. */
function digits(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** A number with what it may be off by; undefined where it is none. */
function wordsOf({ type, number, range, numberLow, numberHigh }: NumericalFormat): string | undefined {
  const [middle, off] =
    type === 'high-low' && numberLow !== undefined && numberHigh !== undefined
      ? [(numberLow + numberHigh) / 2, Math.abs(numberHigh - numberLow) / 2]
      : [number, range ?? 0];
  if (middle === undefined) return undefined;
  return off === 0 ? digits(middle) : `${digits(middle)} ± ${digits(off)}`;
}

function formOf({ text, weight, isCorrect, feedback }: NumericalChoice, tell: Tell): readonly ImportedForm[] {
  const words = wordsOf(text);
  if (words === undefined) tell('the feedback to every other number');
  else if (isCorrect && (weight ?? 100) !== 100) tell(`the answer \`${words}\`, which earns only ${weight ?? 0} %`);
  else return [{ words, isKey: isCorrect, rationale: giftText(feedback, tell) }];
  return [];
}

/** The numbers that are accepted; a sentence where there are none. */
export function numbersOf({ choices }: Numerical, tell: Tell): Ask | string {
  const forms = Array.isArray(choices)
    ? choices.flatMap((choice) => formOf(choice, tell))
    : formOf({ isCorrect: true, weight: null, text: choices, feedback: null }, tell);
  return forms.some(({ isKey }) => isKey) ? { type: 'numeric', forms } : 'none of its numbers can be accepted';
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Brace } from '../lesson/lesson.ts';
import type { Answer } from './context.ts';

/** How many letters a value may have where it is printed. */
export const LONGEST_PRINT = 20_000;
/** How many letters braces may print together, and as many the values of all variables after all steps. */
const MOST_PRINTED = 1_000_000;

/** Counts what is printed; gives what is wrong where a text is too long, by itself or with those before it. */
export function printCounter(): (letters: number, place: Place) => Diagnostic | undefined {
  let all = 0;
  const tooMuch = (message: string, place: Place): Diagnostic => {
    return { rule: 'too-much', severity: 'error', message, place, help: 'print less of it', mistake: message };
  };
  return (letters, place) => {
    if (letters > LONGEST_PRINT)
      return tooMuch(`this prints more than ${LONGEST_PRINT.toLocaleString('en')} letters`, place);
    all += letters;
    if (all <= MOST_PRINTED) return undefined;
    return tooMuch(`what is printed up to here has more than ${MOST_PRINTED.toLocaleString('en')} letters`, place);
  };
}

/** Takes the answers of a lesson's braces; what prints too much is reported, and comes to nothing. */
export function printLimit(report: (diagnostic: Diagnostic) => void): (answer: Answer, brace: Brace) => Answer {
  const count = printCounter();
  return (answer, { place }) => {
    if (answer.kind !== 'value' || answer.proof.kind !== 'printed') return answer;
    const problem = count(answer.proof.text.length, place);
    if (problem === undefined) return answer;
    report(problem);
    return { kind: 'unchecked' };
  };
}

import type { Brace } from '../lesson/lesson.ts';
import type { Kind, Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';

/** What a claim is broken in: the run that it speaks of. */
export interface Asked {
  /** How many steps the execution has. */
  readonly last: number;
  readonly whatifs: readonly string[];
  /** The step that bare names speak of. */
  readonly step?: number;
}

type Part = readonly [kind: Kind, start: number, end: number, replacement: string];

/** The other of a pair: what is true by the one is false by the other. */
const OPERATORS: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<=': '>',
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '+': '-',
  '-': '+',
};
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

function found(pattern: RegExp, text: string, change: (match: RegExpExecArray) => readonly Part[]): Part[] {
  return [...text.matchAll(pattern)].flatMap(change);
}

/** Other moments for those that an expression names: the steps before and after, the other end, the run without its what-if. */
function moments(code: string, { last, whatifs }: Asked): Part[] {
  const steps = found(/(?<=\bat\(\s*)\d+(?=\s*\))/g, code, ({ 0: digits, index }) =>
    [Number(digits) - 1, Number(digits) + 1]
      .filter((step) => step >= 0 && step <= last)
      .map((step) => ['a step in a claim', index, index + digits.length, String(step)] as const),
  );
  const ends = found(/\b(?:start|final)\b(?=\s*\.)/g, code, ({ 0: end, index }) => [
    ['a step in a claim', index, index + end.length, end === 'start' ? 'final' : 'start'],
  ]);
  const runs = whatifs.flatMap((name) =>
    found(new RegExp(`\\b${name}\\.(?=at\\()`, 'g'), code, ({ 0: prefix, index }) => [
      ['a step in a claim', index, index + prefix.length, ''],
    ]),
  );
  return [...steps, ...ends, ...runs];
}

/** Every part of an expression that can be made another: operators, negations, constants, moments. */
function parts(expression: string, asked: Asked): Part[] {
  // Texts are blank here, so that nothing in them is taken for code.
  const code = expression.replace(TEXT, (text) => ' '.repeat(text.length));
  const operators = found(/[=!<>]=|(?<![=!<>])[<>](?!=)|(?<=[\w)\]] )[+-](?= )/g, code, ({ 0: sign, index }) => [
    ['an operator', index, index + sign.length, OPERATORS[sign] ?? sign],
  ]);
  const negations = found(/!(?=[\w(])/g, code, ({ index }) => [['an operator', index, index + 1, '']]);
  const absences = found(/(?<![!\w])absent(?=\()/g, code, ({ index }) => [['an operator', index, index, '!']]);
  const numbers = found(/(?<![\w.])\d+(?![\w.])/g, code, ({ 0: digits, index }) =>
    /\bat\(\s*$/.test(code.slice(0, index))
      ? []
      : [['a constant', index, index + digits.length, String(Number(digits) + 1)]],
  );
  const texts = found(TEXT, expression, ({ 0: text, index }) => [
    ['a constant', index, index + text.length, otherWord(text)],
  ]);
  return [...operators, ...negations, ...absences, ...numbers, ...texts, ...moments(code, asked)];
}

/** Breaks each part of an expression that must hold, or that must come to what is written. */
export function breakExpression({ expression, placeIn }: Brace, asked: Asked): Mutation[] {
  const step = asked.step === undefined ? {} : { step: asked.step };
  return parts(expression, asked).map(([kind, start, end, replacement]) => ({
    kind,
    edits: [{ place: placeIn(start, end), replacement }],
    changed: { expression, start, end, replacement, ...step },
  }));
}

import { printedCell } from '../../../check/printed-cell.ts';
import type { LessonRun } from '../../../check/run-lesson.ts';
import type { Value } from '../../../model/model.ts';

/** What a variable of the lesson is at a moment of its run. */
export interface Fact {
  readonly variable: string;
  readonly label: string;
  /** 0 for the start. */
  readonly step: number;
  /** As a cell shows it. */
  readonly text: string;
  readonly value: Value;
}

/** What items can be drafted from. */
export interface Drafting {
  /** Every variable at every moment, in the lesson's order. */
  readonly facts: readonly Fact[];
  /** The first command of each step, with the lines that it prints. */
  readonly commands: readonly { readonly step: number; readonly command: string; readonly lines: readonly string[] }[];
}

/** What a lesson's run has to make items of. */
export function draftingOf(run: LessonRun): Drafting {
  const { execution, scope } = run;
  const facts = execution.variables.flatMap((variable) =>
    scope.main.trace.states.flatMap((_, step): Fact[] => {
      const { answer, text } = printedCell(run, variable, step);
      return answer.kind !== 'value' || answer.value === undefined || text === undefined
        ? []
        : [{ variable: variable.name, label: variable.label, step, text, value: answer.value }];
    }),
  );
  const commands = scope.main.trace.steps.flatMap(({ outcomes: [first] }, at) => {
    const command = execution.steps[at]?.commands[0]?.text;
    const lines = first?.output.trimEnd().split('\n') ?? [];
    return command === undefined ? [] : [{ step: at + 1, command, lines }];
  });
  return { facts, commands };
}

/** A moment in words: `at the start`, `after step 2`. */
export function moment({ step }: Pick<Fact, 'step'>): string {
  return step === 0 ? 'at the start' : `after step ${step}`;
}

/** A variable at its moment, in an expression: `at(2).podIPs`. */
export function spoken({ variable, step }: Fact): string {
  return step === 0 ? `start.${variable}` : `at(${step}).${variable}`;
}

/** Whether a claim can have the value as it stands: a plain text, a number, a list of these; not what is absent or has parts. */
export function isLiteral({ value }: Fact): boolean {
  const plain = (each: Value): boolean => typeof each === 'number' || (typeof each === 'string' && each !== '');
  return Array.isArray(value) ? value.length > 0 && value.every(plain) : plain(value);
}

/** The claim that a name stands for the value of a fact, which must be one that {@link isLiteral}. */
export function claim(name: string, fact: Fact): string {
  return `{${name} == ${JSON.stringify(fact.value).replaceAll('","', '", "')}}`;
}

/**
 * How a rationale says what a variable is at two moments, the earlier first. The model prints the values, so that they stay true.
 */
export function both(one: Fact, other: Fact): string {
  const [first, last] = one.step < other.step ? [one, other] : [other, one];
  return `*${first.label}* is {${spoken(first)}} ${moment(first)}, and {${spoken(last)}} ${moment(last)}.`;
}

/** What an author has still to say behind that, as a comment that readers do not see. */
export function sayWhy({ step }: Fact): string {
  return step === 0 ? '{/* say why: what is not there yet? */}' : `{/* say why: what does step ${step} do to it? */}`;
}

/** What an author has still to say of a value that is wrong at a moment and right at another. */
export function sayWhyNot(key: Fact, other: Fact): string {
  return `{/* say why it is tempting, and what is otherwise ${moment(key)} than ${moment(other)} */}`;
}

/** Facts, each with one of the same variable that has another value; both of values that a claim can have as they stand. */
export function* pairs(facts: readonly Fact[]): Generator<readonly [Fact, Fact]> {
  // The latest first: what a step did is worth asking.
  for (const fact of facts.toReversed())
    for (const other of facts)
      if (other.variable === fact.variable && other.text !== fact.text && isLiteral(fact) && isLiteral(other))
        yield [fact, other];
}

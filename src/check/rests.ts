import { type Reading, tellReasons } from '../model/scope/reading.ts';

/** What of a run something wrong rests on, so that it can be told with what else came of the same. */
export interface Rests {
  /** Variables that were read, each with the step whose value it was, of any run. */
  readonly variables: readonly { readonly name: string; readonly step: number }[];
  /** Why the model says what it was asked besides. */
  readonly reasons: readonly string[];
  /** What a quoted command prints after a step, and what is written. */
  readonly output?: { readonly step: number; readonly printed: string; readonly written: string };
  /** The variables of an expression that cannot be asked of what they are. */
  readonly misused?: readonly string[];
}

/** What an expression rests on that read this. */
export function restsOn(readings: readonly Reading[]): Rests {
  return {
    variables: readings.flatMap(({ variable, step }) => (variable === undefined ? [] : [{ name: variable, step }])),
    reasons: tellReasons(readings.filter(({ variable }) => variable === undefined)).map(({ text }) => text),
  };
}

/** What rests on all of these. */
export function restsTogether(all: readonly Rests[]): Rests {
  return { variables: all.flatMap(({ variables }) => variables), reasons: all.flatMap(({ reasons }) => reasons) };
}

/** What the output of a command rests on that is run after this step. */
export function restsOnOutput(step: number, printed: string, written: string): Rests {
  return { variables: [], reasons: [], output: { step, printed, written } };
}

/** What an expression rests on that asks something of these variables which they are not. */
export function restsOnKind(expression: string, variables: Iterable<string>): Rests {
  const words = new Set(expression.match(/\w+/g));
  return { variables: [], reasons: [], misused: [...variables].filter((name) => words.has(name)) };
}

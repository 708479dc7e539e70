import { type Reading, tellReasons } from '../model/scope/reading.ts';

/** What of a run something wrong rests on, so that it can be told with what else came of the same. */
export interface Rests {
  /** Variables that were read, each with the step whose value it was, of any run. */
  readonly variables: readonly { readonly name: string; readonly step: number }[];
  /** Why the model says what it was asked besides. */
  readonly reasons: readonly string[];
  /** The step after which a quoted command is run. */
  readonly printedAt?: number;
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

/** What the output of a command that is run after this step rests on. */
export function printedAfter(step: number): Rests {
  return { variables: [], reasons: [], printedAt: step };
}

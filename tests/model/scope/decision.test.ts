import { expect, test } from 'vitest';
import { decisionOf } from '../../../src/model/scope/decision.ts';
import { Scope } from '../../../src/model/scope/scope.ts';
import { runTrace } from '../../../src/model/trace.ts';
import { lamp } from '../lamp.ts';

const commands = [['on hall'], ['on attic'], ['off hall']];
const { state } = lamp.start(new Map(), {});
const run = (steps: readonly (readonly string[])[]) => runTrace(lamp, state, steps, () => false);
const scope = new Scope({
  model: lamp,
  variables: [
    { name: 'names', expression: 'lit().map(l, l.name)' },
    { name: 'hall', expression: 'lamp("hall")' },
  ],
  stepCount: commands.length,
  main: run(commands),
  whatifs: new Map([['dark', run(commands.map(() => []))]]),
});

test.each<[string, number | undefined, unknown]>([
  ['names == ["hall"]', 1, { step: 1, variable: 'names' }],
  ['at(2).names', undefined, { step: 2, variable: 'names' }],
  // Several states: the latest.
  ['at(3).names != at(1).names', undefined, { step: 3, variable: 'names' }],
  ['at(1).names != at(3).names', undefined, { step: 3, variable: 'names' }],
  ['final.names != start.names', undefined, { step: 3, variable: 'names' }],
  // What was not reached decides nothing.
  ['absent(at(1).hall) && absent(at(3).hall)', undefined, { step: 1, variable: 'hall' }],
  // Several variables of one state: the first.
  ['hall.name == names[0]', 1, { step: 1, variable: 'hall' }],
  // The model itself was asked, and a variable beside it can be shown.
  ['size(lit()) == 1', 1, { step: 1 }],
  ['size(lit()) == size(names)', 1, { step: 1, variable: 'names' }],
  ['dark.at(2).names', undefined, { step: 2, variable: 'names', run: 'dark' }],
  ['dark.at(2).names != at(2).names', undefined, { step: 2, variable: 'names' }],
  ['dark.at(3).names != at(2).names', undefined, { step: 3, variable: 'names', run: 'dark' }],
  ['start.names', undefined, { step: 0, variable: 'names' }],
  ['1 == 1', 1, undefined],
])('%s, asked at step %s, is decided by %j', (expression, step, decision) => {
  const compiled = scope.compiler.compile(expression, step === undefined ? 'anywhere' : 'step');
  if ('kind' in compiled) throw new Error(compiled.message);
  const result = scope.evaluate(compiled, step);
  if (result.kind !== 'value') throw new Error(result.kind);
  expect(decisionOf(result.readings)).toEqual(decision);
});

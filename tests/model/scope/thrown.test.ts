import { expect, test } from 'vitest';
import type { AnyModel } from '../../../src/model/model.ts';
import { Scope } from '../../../src/model/scope/scope.ts';
import { runTrace } from '../../../src/model/trace.ts';
import { lamp } from '../lamp.ts';

function evaluate(model: AnyModel, expression: string): unknown {
  const main = runTrace(model, { lit: [] }, [['on hall']], () => false);
  const scope = new Scope({ model, variables: [], stepCount: 1, main, whatifs: new Map() });
  const compiled = scope.compiler.compile(expression, 'step');
  return 'kind' in compiled ? compiled : scope.evaluate(compiled, 1);
}

test('whatever the expression library throws is a problem of the expression', () => {
  expect(evaluate(lamp, 'timestamp("2024-01-01T00:00:00Z").getHours("x\\n::error::y") == lit().size()')).toEqual({
    kind: 'problem',
    problem: {
      kind: 'type',
      message: 'this cannot be computed: Invalid time zone specified: x',
      start: 0,
      end: 75,
      help: 'claim it in another way',
    },
  });
});

test('what a function of the model throws is a bug of ours, and no problem of the expression', () => {
  const bug = new RangeError('a bug');
  const broken: AnyModel = {
    ...lamp,
    name: 'broken',
    functions: lamp.functions.map((fn) => ({
      ...fn,
      ask: () => {
        throw bug;
      },
    })),
  };
  expect(() => evaluate(broken, 'lit().size() == 1')).toThrow(bug);
});

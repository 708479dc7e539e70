import { expect, test } from 'vitest';
import type { AnyModel } from '../../../src/model/model.ts';
import { type Evaluation, Scope } from '../../../src/model/scope/scope.ts';
import { runTrace } from '../../../src/model/trace.ts';
import { lamp } from '../lamp.ts';

/** How many objects there are to look through; the model says so. */
const OBJECTS = 1_000;
const ten = '["a","b","c","d","e","f","g","h","i","j"]';
const number = '[0,1,2,3,4,5,6,7,8,9]';

/** A scope over a model that counts what it is asked. */
function counting(): { readonly evaluate: (expression: string) => Evaluation; readonly asked: () => number } {
  let asked = 0;
  const counted: AnyModel = lamp;
  const model: AnyModel = {
    ...counted,
    size: () => OBJECTS,
    functions: counted.functions.map((fn) => ({
      ...fn,
      ask: (state, ...args) => {
        asked += 1;
        return fn.ask(state, ...args);
      },
    })),
  };
  const main = runTrace(model, model.start(new Map(), {}).state, [['on hall']], () => false);
  const scope = new Scope({ model, variables: [], stepCount: 1, main, whatifs: new Map() });
  const evaluate = (expression: string): Evaluation => {
    const compiled = scope.compiler.compile(expression, 'anywhere');
    if ('kind' in compiled) throw new Error(compiled.message);
    return scope.evaluate(compiled);
  };
  return { evaluate, asked: () => asked };
}

test('what was asked before is not asked again, in this claim or another', () => {
  const { evaluate, asked } = counting();
  const all = `${number}.all(x, ${number}.all(y, size(final.lit()) == 1 && final.lamp("hall").watts == 5))`;
  expect(evaluate(all)).toMatchObject({ kind: 'value', value: true });
  expect(evaluate(all)).toMatchObject({ kind: 'value', value: true });
  expect(asked()).toBe(2);
  expect(evaluate('size(start.lit()) == 0')).toMatchObject({ kind: 'value', value: true });
  expect(asked()).toBe(3);
});

test('a claim that asks ever new questions of a state with many objects is ended after few of them', () => {
  const { evaluate, asked } = counting();
  const many = `${ten}.all(x, ${ten}.all(y, ${ten}.all(z, absent(final.lamp(x + y + z)))))`;
  expect(evaluate(many)).toMatchObject({ kind: 'problem', problem: { kind: 'endless' } });
  expect(asked()).toBeLessThan(110);
});

test('and so are all claims of a lesson together', () => {
  const { evaluate, asked } = counting();
  const claim = (nth: number): string =>
    `${ten}.all(x, ${ten.replace(',"j"]', ']')}.all(y, absent(final.lamp("${nth}" + x + y))))`;
  const results = Array.from({ length: 30 }, (_, nth) => evaluate(claim(nth)));
  expect(results.slice(0, 10).every(({ kind }) => kind === 'value')).toBe(true);
  expect(results.at(-1)).toMatchObject({
    kind: 'problem',
    problem: { kind: 'endless', mistake: expect.stringContaining('together') },
  });
  expect(asked()).toBeLessThan(1_010);
});

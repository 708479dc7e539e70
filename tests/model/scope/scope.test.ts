import { describe, expect, test } from 'vitest';
import { tellReasons } from '../../../src/model/scope/reading.ts';
import { Scope } from '../../../src/model/scope/scope.ts';
import { runTrace } from '../../../src/model/trace.ts';
import { lamp } from '../lamp.ts';

const steps = [['on hall'], ['on attic'], ['off hall']];

function makeScope(
  variables: Readonly<Record<string, string>> = { names: 'lit().map(l, l.name)' },
  commands = steps,
): Scope {
  const { state } = lamp.start(new Map(), {});
  const main = runTrace(lamp, state, commands, () => false);
  const dark = runTrace(
    lamp,
    state,
    commands.map(() => []),
    () => false,
  );
  return new Scope({
    model: lamp,
    variables: Object.entries(variables).map(([name, expression]) => ({ name, expression })),
    stepCount: commands.length,
    main,
    whatifs: new Map([['dark', dark]]),
  });
}

function ask(expression: string, step?: number, scope = makeScope()): unknown {
  const compiled = scope.compiler.compile(expression, step === undefined ? 'anywhere' : 'step');
  if ('kind' in compiled)
    return {
      kind: compiled.kind,
      message: compiled.message,
      at: expression.slice(compiled.start, compiled.end),
      help: compiled.help,
    };
  const result = scope.evaluate(compiled, step);
  if (result.kind === 'problem')
    return {
      kind: result.problem.kind,
      message: result.problem.message,
      at: expression.slice(result.problem.start, result.problem.end),
      help: result.problem.help,
    };
  return result.kind === 'value' ? result.value : result.kind;
}

describe('what an expression may speak of', () => {
  test.each<[string, number | undefined, unknown]>([
    ['names', 1, ['hall']],
    ['names', 0, []],
    ['lit().map(l, l.name)', 2, ['hall', 'attic']],
    ['at(1).names', undefined, ['hall']],
    ['start.names', undefined, []],
    ['final.names', undefined, ['attic']],
    ['at(2).lit().map(l, l.watts)', undefined, [5, 5]],
    ['at(3).names != at(2).names', undefined, true],
    ['dark.at(2).names', undefined, []],
    ['dark.final.names == start.names', undefined, true],
    ['size(names) == 2 && exitCode == 0 && output == "done"', 2, true],
  ])('%s, step %s', (expression, step, expected) => {
    expect(ask(expression, step)).toEqual(expected);
  });
});

describe('reaching into something absent gives absent', () => {
  test.each<[string, unknown]>([
    ['final.lamp("hall")', null],
    ['final.lamp("hall").name', null],
    ['final.lamp("hall").name == "hall"', false],
    ['final.lamp("hall").name != "hall"', true],
    ['absent(final.lamp("hall"))', true],
    ['absent(final.lamp("attic"))', false],
    ['final.lamp("hall").watts > 3', null],
    ['final.lamp("hall").name.startsWith("h")', null],
    ['start.names[0]', null],
    ['[final.lamp("hall").name] == ["hall"]', false],
  ])('%s', (expression, expected) => {
    expect(ask(expression)).toEqual(expected);
  });
});

describe('what cannot be asked is a problem at its own column', () => {
  test.each<[string, number | undefined, object]>([
    ['1 + ', undefined, { kind: 'syntax', message: 'this is not an expression: it stops too early' }],
    ['final.names = start.names', undefined, { kind: 'syntax', help: 'compare with `==`' }],
    ['finl.names', undefined, { kind: 'unknown-name', at: 'finl', help: 'there is a variable named `final`' }],
    ['nmes == []', 1, { kind: 'unknown-name', at: 'nmes', help: 'there is a variable named `names`' }],
    [
      'final.nams == []',
      undefined,
      {
        kind: 'unknown-name',
        at: 'nams',
        message: 'this execution has nothing named `nams`',
        help: 'there is a variable named `names`',
      },
    ],
    [
      'final.lamp("hall").nam',
      undefined,
      {
        kind: 'unknown-name',
        at: 'nam',
        message: '`Lamp` has nothing named `nam`',
        help: 'there is a field named `name`',
      },
    ],
    [
      'final.lit().all(l, l.wats == 5)',
      undefined,
      { kind: 'unknown-name', at: 'wats', help: 'there is a field named `watts`' },
    ],
    ['litt()', 1, { kind: 'unknown-name', help: 'there is a function named `lit`' }],
    ['lamp(3)', 1, { kind: 'type', message: '`lamp` does not take (int)', help: 'write `lamp(string)`' }],
    ['final.names == 3', undefined, { kind: 'type', message: '`==` cannot be asked of list<string> and int' }],
    ['lamp("a") == null', 1, { kind: 'type', help: 'write `absent(lamp("a"))`' }],
    ['null != names[0]', 1, { kind: 'type', help: 'write `!absent(names[0])`' }],
    ['true && final.lamp("a") != null', 1, { kind: 'type', help: 'write `!absent(final.lamp("a"))`' }],
    [
      'names == []',
      undefined,
      { kind: 'no-step', at: 'names', help: 'say when: `at(3).names`, `start.names` or `final.names`' },
    ],
    ['size(lit()) == 1', undefined, { kind: 'no-step' }],
    ['at(9).names == []', undefined, { kind: 'no-step', at: 'at(9)', message: 'there is no step 9' }],
    ['final.names.exists(n, n.matches("(a+)+$"))', undefined, { kind: 'endless', at: 'matches' }],
    ['', undefined, { kind: 'syntax', message: 'these braces are empty' }],
  ])('%s, step %s', (expression, step, expected) => {
    expect(ask(expression, step)).toMatchObject(expected);
  });

  test('a claim that would never end is stopped', () => {
    const list = `[${Array.from({ length: 900 }, (_, at) => at).join(', ')}]`;
    expect(ask(`${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c >= 0)))`)).toMatchObject({ kind: 'endless' });
  });

  test('text that doubles itself is stopped', () => {
    const nested = Array.from({ length: 40 }, (_, at) => at).reduceRight(
      (inner, at) => `cel.bind(x${at + 1}, x${at} + x${at}, ${inner})`,
      'size(x40) > 0',
    );
    expect(ask(`cel.bind(x0, "ab", ${nested})`)).toMatchObject({ kind: 'endless' });
  });
});

describe('what rests on a mistake told elsewhere is not checked', () => {
  test('a step after one that did not run', () => {
    const scope = makeScope(undefined, [['on hall'], ['onn attic'], ['off hall']]);
    expect(ask('at(1).names == ["hall"]', undefined, scope)).toBe(true);
    expect(ask('at(2).names', undefined, scope)).toBe('unchecked');
    expect(ask('final.names == []', undefined, scope)).toBe('unchecked');
  });

  test('a variable whose own expression is broken', () => {
    const scope = makeScope({ names: 'litt().map(l, l.name)' });
    expect([...scope.compiler.problems.keys()]).toEqual(['names']);
    expect(ask('final.names == []', undefined, scope)).toBe('unchecked');
  });
});

test('reasons: the step that changed it, then the state', () => {
  const scope = makeScope();
  const compiled = scope.compiler.compile('at(3).names', 'anywhere');
  if ('kind' in compiled) throw new Error(compiled.message);
  const result = scope.evaluate(compiled);
  if (result.kind !== 'value') throw new Error(result.kind);
  expect(tellReasons(result.readings)).toEqual([
    { text: 'hall is switched off', rules: ['L1'], step: 3 },
    { text: '1 are lit', rules: ['L2'] },
  ]);
});

test("author's own word and somebody else's", () => {
  const scope = makeScope();
  const compiled = scope.compiler.compile('source("https://example.com/")', 'anywhere');
  if ('kind' in compiled) throw new Error(compiled.message);
  expect(scope.evaluate(compiled)).toMatchObject({
    kind: 'value',
    assertion: { kind: 'source', text: 'https://example.com/' },
  });
});

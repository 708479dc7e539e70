import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import type { AnyModel, Value } from '../model.ts';
import type { Trace } from '../trace.ts';
import { ABSENT, AbsentRangeError } from './absent.ts';
import { Assertion } from './assertion.ts';
import { type Bench, makeBench, parseSignature } from './bench.ts';
import { BudgetError, limit } from './budget.ts';
import { fromCel } from './cel-value.ts';
import { explainError, isCelError, type Names } from './explain-error.ts';
import { Moment, Run, StepError } from './moment.ts';
import type { ExpressionProblem } from './problem.ts';
import type { Reading } from './reading.ts';

/** A named expression of the execution, as its author wrote it. */
export interface Variable {
  readonly name: string;
  readonly expression: string;
}

/** An expression that parsed, whose names are known, with its CEL type. */
export interface Compiled {
  readonly expression: string;
  readonly type: string;
  readonly run: ParseResult;
  reset(): void;
}

/** What an expression came to. */
export type Evaluation =
  | { readonly kind: 'value'; readonly value: Value | undefined; readonly readings: readonly Reading[]; readonly assertion?: Assertion }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem }
  /** It rests on a step that did not run or a variable that is broken, which is told elsewhere. */
  | { readonly kind: 'unchecked' };

export interface ScopeInput {
  readonly model: AnyModel;
  readonly variables: readonly Variable[];
  /** How many steps are written. */
  readonly stepCount: number;
  readonly main: Trace<unknown>;
  readonly whatifs: ReadonlyMap<string, Trace<unknown>>;
}

type Context = Record<string, unknown>;

interface Known {
  readonly value: unknown;
  readonly readings: readonly Reading[];
}

/** Thrown where an expression uses a variable whose own expression is broken. */
class BrokenVariableError extends Error {}

const ABSENT_CODES = new Set(['index_out_of_bounds', 'no_such_key', 'no_such_overload', 'no_matching_overload', 'invalid_condition_type']);
const benches = new WeakMap<AnyModel, Bench>();

function benchOf(model: AnyModel): Bench {
  const bench = benches.get(model) ?? makeBench(model);
  benches.set(model, bench);
  return bench;
}

/** Everything a lesson's expressions may speak of, over the runs of its execution. */
export class Scope {
  readonly main: Run;
  readonly runs: ReadonlyMap<string, Run>;
  /** What is wrong with the variables' own expressions, by name. */
  readonly variableProblems = new Map<string, ExpressionProblem>();
  /** The variables that can be asked, with their types, in the order written. */
  readonly variables = new Map<string, Compiled>();
  readonly #bench: Bench;
  readonly #model: AnyModel;
  readonly #atStep: Environment;
  readonly #anywhere: Environment;
  readonly #names: Omit<Names, 'needStep' | 'typeOf'>;
  readonly #written: readonly string[];
  readonly #memo = new Map<string, Known>();
  readonly #contexts = new Map<Moment | Run, Context>();

  constructor({ model, variables, stepCount, main, whatifs }: ScopeInput) {
    this.#model = model;
    this.#bench = benchOf(model);
    this.main = new Run(undefined, main, stepCount, (run, name, step) => this.#variable(run, name, step));
    this.runs = new Map([...whatifs].map(([name, trace]) => [name, new Run(name, trace, stepCount, (run, variable, step) => this.#variable(run, variable, step))]));
    this.#written = variables.map((variable) => variable.name);
    const functions = new Map<string, string[]>();
    for (const { signature } of model.functions) {
      const { name, parameters } = parseSignature(signature);
      functions.set(name, [...(functions.get(name) ?? []), `${name}(${parameters})`]);
    }
    this.#names = {
      variables: [...this.#written, 'start', 'final', ...whatifs.keys()],
      functions: new Map([...functions, ['at', ['at(3)']], ['absent', ['absent(…)']], ['source', ['source("https://…")']], ['unproved', ['unproved("why")']]]),
      fields: new Map([...Object.entries(model.types).map(([name, type]) => [name, Object.keys(type.fields)] as const), ['Moment', [...this.#written]]]),
    };
    this.#atStep = this.#bench.atStep.clone().registerVariable('output', 'string').registerVariable('exitCode', 'int');
    for (const { name, expression } of variables) {
      const compiled = this.#compile(expression, this.#atStep, new Set());
      if ('kind' in compiled) this.variableProblems.set(name, compiled);
      else this.variables.set(name, compiled);
      this.#atStep.registerVariable(name, 'kind' in compiled ? 'dyn' : compiled.type);
    }
    this.#anywhere = this.#bench.anywhere.clone();
    for (const env of [this.#atStep, this.#anywhere]) this.#addMoments(env);
  }

  #addMoments(env: Environment): void {
    const fields = Object.fromEntries(this.#written.map((name) => [name, this.variables.get(name)?.type ?? 'dyn']));
    env
      .registerType('Moment', { fields })
      .registerType('Run', { fields: { start: 'Moment', final: 'Moment' } })
      .registerVariable('start', 'Moment')
      .registerVariable('final', 'Moment')
      .registerFunction('at(int): Moment', () => undefined)
      .registerFunction('Run.at(int): Moment', () => undefined);
    for (const name of this.runs.keys()) env.registerVariable(name, 'Run');
    for (const fn of this.#model.functions) {
      const { name, parameters, result } = parseSignature(fn.signature);
      env.registerFunction(`Moment.${name}(${parameters}): ${result}`, () => undefined);
    }
  }

  #compile(expression: string, env: Environment, needStep: ReadonlySet<string>): Compiled | ExpressionProblem {
    const checked = env.check(expression);
    if (!checked.valid) {
      if (!isCelError(checked.error)) throw checked.error;
      return explainError(checked.error, expression, { ...this.#names, needStep, typeOf: (part) => env.check(part).type });
    }
    const pattern = /\.matches(?=\s*\()/.exec(expression);
    if (pattern !== null) {
      return { kind: 'endless', message: '`matches` may take for ever on some texts', start: pattern.index + 1, end: pattern.index + pattern[0].length, help: 'use `startsWith`, `endsWith`, `contains` or `==`' };
    }
    const run = this.#bench.evaluating.parse(expression);
    return { expression, type: checked.type ?? 'dyn', run, reset: limit(run.ast).reset };
  }

  /**
   * Reads an expression and checks its names and types, without evaluating it.
   * @param stands `step` where the text stands at a step and bare variables have a value, `anywhere` elsewhere
   */
  compile(expression: string, stands: 'step' | 'anywhere'): Compiled | ExpressionProblem {
    if (expression.trim() === '') return { kind: 'syntax', message: 'these braces are empty', start: 0, end: 1, help: 'write an expression, or take the braces out' };
    if (stands === 'step') return this.#compile(expression, this.#atStep, new Set());
    const bare = this.#model.functions.map((fn) => parseSignature(fn.signature).name);
    return this.#compile(expression, this.#anywhere, new Set([...this.#written, ...bare]));
  }

  /**
   * What an expression comes to.
   * @param step the step that bare variables and functions speak of; undefined for text that stands at none
   */
  evaluate(compiled: Compiled, step?: number): Evaluation {
    const readings: Reading[] = [];
    try {
      const moment = step === undefined ? undefined : this.main.at(step);
      const value = this.#run(compiled, moment, this.main, readings);
      return value instanceof Assertion ? { kind: 'value', value: value.text, readings, assertion: value } : { kind: 'value', value: fromCel(value), readings };
    } catch (error) {
      return this.#explainThrow(error, compiled);
    }
  }

  /** A variable's value after a step of a run, with what was read; throws nothing for a variable in {@link variables}. */
  valueOf(run: Run, name: string, step: number): Evaluation {
    const compiled = this.variables.get(name);
    if (compiled === undefined || step >= run.trace.states.length) return { kind: 'unchecked' };
    try {
      const { value, readings } = this.#known(run, name, compiled, step);
      return { kind: 'value', value: fromCel(value), readings };
    } catch (error) {
      return this.#explainThrow(error, compiled);
    }
  }

  #run(compiled: Compiled, moment: Moment | undefined, main: Run, readings: Reading[]): unknown {
    const outer = this.#bench.standing;
    this.#bench.standing = { main, moment, readings };
    compiled.reset();
    try {
      return compiled.run(this.#contextOf(moment, main));
    } catch (error) {
      const cause = isCelError(error) && error.cause instanceof Error ? error.cause : error;
      if (cause instanceof AbsentRangeError || (isCelError(cause) && ABSENT_CODES.has(cause.code))) return ABSENT;
      throw cause;
    } finally {
      this.#bench.standing = outer;
    }
  }

  #contextOf(moment: Moment | undefined, main: Run): Context {
    const known = this.#contexts.get(moment ?? main);
    if (known !== undefined) return known;
    const context: Context = Object.fromEntries(this.runs);
    const lazy = (name: string, get: () => unknown): unknown => Object.defineProperty(context, name, { get, enumerable: true });
    lazy('start', () => main.get('start'));
    lazy('final', () => main.get('final'));
    if (moment !== undefined) {
      for (const name of this.#written) lazy(name, () => moment.get(name));
      const outcomes = moment.step === 0 ? [] : (moment.run.trace.steps[moment.step - 1]?.outcomes ?? []);
      context['output'] = outcomes.map((outcome) => outcome.output).join('\n');
      context['exitCode'] = BigInt(outcomes.at(-1)?.exitCode ?? 0);
    }
    this.#contexts.set(moment ?? main, context);
    return context;
  }

  /** A variable's value in CEL's form: asked of the model once, then remembered. */
  #known(run: Run, name: string, compiled: Compiled, step: number): Known {
    const key = `${run.name ?? ''} ${step} ${name}`;
    let known = this.#memo.get(key);
    if (known === undefined) {
      const readings: Reading[] = [];
      known = { value: this.#run(compiled, run.at(step), run, readings), readings };
      this.#memo.set(key, known);
    }
    return known;
  }

  #variable(run: Run, name: string, step: number): unknown {
    const compiled = this.variables.get(name);
    if (compiled === undefined) throw new BrokenVariableError(name);
    const { value, readings } = this.#known(run, name, compiled, step);
    this.#bench.standing?.readings.push(...readings);
    return value;
  }

  #explainThrow(error: unknown, { expression }: Compiled): Evaluation {
    const whole = { start: 0, end: expression.length };
    if (error instanceof BrokenVariableError) return { kind: 'unchecked' };
    if (error instanceof StepError) {
      if (error.unreached) return { kind: 'unchecked' };
      const help = `the execution has ${this.main.stepCount} steps: write \`at(0)\` for the start to \`at(${this.main.stepCount})\``;
      const written = new RegExp(`\\bat\\(\\s*${error.step}\\s*\\)`).exec(expression);
      const at = written === null ? whole : { start: written.index, end: written.index + written[0].length };
      return { kind: 'problem', problem: { kind: 'no-step', message: `there is no step ${error.step}`, ...at, help } };
    }
    if (error instanceof BudgetError) {
      return { kind: 'problem', problem: { kind: 'endless', message: `this claim takes too long: ${error.message}`, ...whole, help: 'ask for less at once' } };
    }
    if (isCelError(error)) return { kind: 'problem', problem: explainError(error, expression, { ...this.#names, needStep: new Set(), typeOf: () => undefined }) };
    throw error;
  }
}

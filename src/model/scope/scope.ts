import type { AnyModel, Value } from '../model.ts';
import type { Trace } from '../trace.ts';
import { ABSENT, AbsentRangeError, reaches } from './absent.ts';
import { Assertion } from './assertion.ts';
import { type Environments, makeEnvironments, ModelFault, QuestionError } from './environments.ts';
import { BudgetError, SpentError } from './budget.ts';
import { fromCel } from './cel-value.ts';
import { type Compiled, Compiler, type Variable } from './compiler.ts';
import { explainThrown, isCelError } from './explain-error.ts';
import { type Moment, Run, StepError } from './moment.ts';
import type { ExpressionProblem } from './problem.ts';
import type { Reading } from './reading.ts';

/** What an expression came to. */
export type Evaluation =
  | {
      readonly kind: 'value';
      readonly value: Value | undefined;
      readonly readings: readonly Reading[];
      readonly assertion?: Assertion;
      /** Whether the expression reached into something absent on its way. */
      readonly reachedAbsent: boolean;
    }
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

function endless(error: BudgetError, expression: string, what: 'claim' | 'variable'): ExpressionProblem {
  return {
    kind: 'endless',
    ...(error instanceof SpentError ? { mistake: error.message } : {}),
    message: `this ${what} takes too long: ${error.message}`,
    start: 0,
    end: expression.length,
    help: 'ask for less at once',
  };
}

/** Thrown where an expression uses a variable whose own expression is broken. */
class BrokenVariableError extends Error {}

/** Codes of the library that mean, in an expression whose names and types were checked, that something asked for is absent. */
const ABSENT_CODES = new Set([
  'index_out_of_bounds',
  'no_such_key',
  'no_such_overload',
  'no_matching_overload',
  'invalid_condition_type',
]);
const environmentsByModel = new WeakMap<AnyModel, Environments>();

function environmentsOf(model: AnyModel): Environments {
  const environments = environmentsByModel.get(model) ?? makeEnvironments(model);
  environmentsByModel.set(model, environments);
  return environments;
}

/** Everything a lesson's expressions may speak of, over the runs of its execution. */
export class Scope {
  readonly main: Run;
  readonly compiler: Compiler;
  readonly #runs: ReadonlyMap<string, Run>;
  readonly #environments: Environments;
  readonly #written: readonly string[];
  readonly #endless = new Map<string, ExpressionProblem>();
  readonly #memo = new Map<string, Known>();
  readonly #contexts = new Map<Moment | Run, Context>();

  constructor({ model, variables, stepCount, main, whatifs }: ScopeInput) {
    const makeRun = (name: string | undefined, trace: Trace<unknown>): Run =>
      new Run(name, trace, stepCount, (run, variable, step) => this.#variable(run, variable, step));
    this.#environments = environmentsOf(model);
    this.#written = variables.map(({ name }) => name);
    this.main = makeRun(undefined, main);
    this.#runs = new Map([...whatifs].map(([name, trace]) => [name, makeRun(name, trace)]));
    this.compiler = new Compiler(model, this.#environments, variables, [...whatifs.keys()]);
  }

  /**
   * What an expression comes to.
   * @param step the step that bare variables and functions speak of; undefined for text that stands at none
   */
  evaluate(compiled: Compiled, step?: number): Evaluation {
    const read = new Set<Reading>();
    const reachesBefore = reaches.count;
    try {
      const moment = step === undefined ? undefined : this.main.at(step);
      const value = this.#run(compiled, moment, this.main, read);
      const readings = [...read];
      const reachedAbsent = value === ABSENT || reaches.count > reachesBefore;
      return value instanceof Assertion
        ? { kind: 'value', value: value.text, readings, assertion: value, reachedAbsent }
        : { kind: 'value', value: fromCel(value), readings, reachedAbsent };
    } catch (error) {
      return this.#explainThrow(error, compiled);
    }
  }

  /** The variables that turned out to take too long, with what is wrong with each. */
  get endless(): ReadonlyMap<string, ExpressionProblem> {
    return this.#endless;
  }

  /** The execution's own run, then those of its what-ifs. */
  get runs(): readonly Run[] {
    return [this.main, ...this.#runs.values()];
  }

  /** Every state that an expression can name, as it names it: `at(3)`, `virtual.at(0)`; undefined where a run broke off. */
  moments(): string[] | undefined {
    if (this.runs.some(({ trace, stepCount }) => trace.states.length <= stepCount)) return undefined;
    const states = (name: string, { trace }: Run): string[] => trace.states.map((_, step) => `${name}at(${step})`);
    return [...states('', this.main), ...[...this.#runs].flatMap(([name, run]) => states(`${name}.`, run))];
  }

  /** A variable's value after a step of a run, with what was read. */
  valueOf(run: Run, name: string, step: number): Evaluation {
    const compiled = this.compiler.variables.get(name);
    if (compiled === undefined || step >= run.trace.states.length) return { kind: 'unchecked' };
    try {
      const { value, readings } = this.#known(run, name, compiled, step);
      return { kind: 'value', value: fromCel(value), readings, reachedAbsent: value === ABSENT };
    } catch (error) {
      return this.#explainThrow(error, compiled);
    }
  }

  #run(compiled: Compiled, moment: Moment | undefined, main: Run, readings: Set<Reading>): unknown {
    const outer = this.#environments.standing;
    this.#environments.standing = { main, moment, readings, spend: compiled.spend };
    compiled.reset();
    try {
      const value = compiled.run(this.#contextOf(moment, main));
      compiled.spend(readings.size);
      return value;
    } catch (error) {
      const cause = isCelError(error) && error.cause instanceof Error ? error.cause : error;
      if (cause instanceof AbsentRangeError || (isCelError(cause) && ABSENT_CODES.has(cause.code))) return ABSENT;
      throw cause;
    } finally {
      this.#environments.standing = outer;
    }
  }

  #contextOf(moment: Moment | undefined, main: Run): Context {
    const known = this.#contexts.get(moment ?? main);
    if (known !== undefined) return known;
    const context: Context = Object.fromEntries(this.#runs);
    const lazy = (name: string, get: () => unknown): unknown =>
      Object.defineProperty(context, name, { get, enumerable: true });
    lazy('start', () => main.get('start'));
    lazy('final', () => main.get('final'));
    if (moment !== undefined) {
      for (const name of this.#written) lazy(name, () => moment.get(name));
      const outcomes = moment.step === 0 ? [] : (moment.run.trace.steps[moment.step - 1]?.outcomes ?? []);
      const because = outcomes.flatMap((outcome) => outcome.because ?? []);
      const terminal: Reading = { run: moment.run, step: moment.step, about: [], because };
      const told = (value: unknown): unknown => {
        this.#environments.standing?.readings.add(terminal);
        return value;
      };
      lazy('output', () => told(outcomes.map(({ output }) => output).join('\n')));
      lazy('exitCode', () => told(BigInt(outcomes.at(-1)?.exitCode ?? 0)));
    }
    this.#contexts.set(moment ?? main, context);
    return context;
  }

  /** A variable's value in CEL's form: asked of the model once, then remembered. */
  #known(run: Run, name: string, compiled: Compiled, step: number): Known {
    const key = `${run.name ?? ''} ${step} ${name}`;
    let known = this.#memo.get(key);
    if (known === undefined) {
      if (this.endless.has(name)) throw new BrokenVariableError(name);
      const readings = new Set<Reading>();
      const reachesBefore = reaches.count;
      const value = this.#valueAt(run.at(step), run, name, compiled, readings);
      known = { value, readings: [...readings].map((reading) => ({ ...reading, variable: name })) };
      // What a variable reaches into is its own affair: it may well be absent at some step.
      reaches.count = reachesBefore;
      this.#memo.set(key, known);
    }
    return known;
  }

  #valueAt(moment: Moment, run: Run, name: string, compiled: Compiled, readings: Set<Reading>): unknown {
    try {
      return this.#run(compiled, moment, run, readings);
    } catch (error) {
      // It is told once, at the variable, and not at each claim that uses it.
      if (!(error instanceof BudgetError)) throw error;
      this.#endless.set(name, endless(error, compiled.expression, 'variable'));
      throw new BrokenVariableError(name);
    }
  }

  #variable(run: Run, name: string, step: number): unknown {
    const compiled = this.compiler.variables.get(name);
    if (compiled === undefined) throw new BrokenVariableError(name);
    const { value, readings } = this.#known(run, name, compiled, step);
    for (const reading of readings) this.#environments.standing?.readings.add(reading);
    return value;
  }

  #explainThrow(error: unknown, { expression }: Compiled): Evaluation {
    const whole = { start: 0, end: expression.length };
    if (error instanceof BrokenVariableError) return { kind: 'unchecked' };
    if (error instanceof StepError) {
      if (error.unreached) return { kind: 'unchecked' };
      const written = new RegExp(`\\bat\\(\\s*${error.step}\\s*\\)`).exec(expression);
      const at = written === null ? whole : { start: written.index, end: written.index + written[0].length };
      const help = `the execution has ${this.main.stepCount} steps: write \`at(0)\` for the start to \`at(${this.main.stepCount})\``;
      const message = `there is no step ${error.step}`;
      return { kind: 'problem', problem: { kind: 'no-step', message, ...at, help, mistake: message } };
    }
    if (error instanceof BudgetError) return { kind: 'problem', problem: endless(error, expression, 'claim') };
    if (error instanceof QuestionError) {
      const { message, help } = error.problem;
      return { kind: 'problem', problem: { kind: 'type', message, ...whole, ...(help === undefined ? {} : { help }) } };
    }
    if (error instanceof ModelFault) throw error.cause;
    const problem = isCelError(error) ? this.compiler.explain(error, expression) : explainThrown(error, expression);
    return { kind: 'problem', problem };
  }
}

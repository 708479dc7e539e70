import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import type { AnyModel } from '../model.ts';
import { type Environments, parseSignature } from './environments.ts';
import { limit, type Spent } from './budget.ts';
import { type CelError, explainError, explainThrown, isCelError, type Names } from './explain-error.ts';
import { forbiddenCall, hiddenEscape, LONGEST_EXPRESSION } from './forbidden.ts';
import type { ExpressionProblem } from './problem.ts';

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
  /** Gives the next evaluation a whole budget again. */
  reset(): void;
  /** Takes rounds from the budget of the evaluation that is under way; throws where it is used up. */
  readonly spend: (rounds: number) => void;
}

function refuse(): never {
  throw new Error('this environment only checks');
}

/** What every model's expressions may call, besides the model's own functions. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  ['at', ['at(3)']],
  ['absent', ['absent(…)']],
  ['source', ['source("https://…")']],
  ['unproved', ['unproved("why")']],
];

/** Reads a lesson's expressions with full types: every name, field and parameter must be known. */
export class Compiler {
  /** What is wrong with the variables' own expressions, by name. */
  readonly problems = new Map<string, ExpressionProblem>();
  /** The variables that can be asked, with their types, in the order written. */
  readonly variables = new Map<string, Compiled>();
  readonly #spent: Spent = { rounds: 0 };
  readonly #environments: Environments;
  readonly #atStep: Environment;
  readonly #anywhere: Environment;
  readonly #names: Omit<Names, 'needStep' | 'typeOf'>;
  readonly #needStep: ReadonlySet<string>;

  /** @param runs the names of the what-if runs */
  constructor(model: AnyModel, environments: Environments, variables: readonly Variable[], runs: readonly string[]) {
    this.#environments = environments;
    const written = variables.map(({ name }) => name);
    const signatures = model.functions.map(({ signature }) => parseSignature(signature));
    const functions = new Map<string, string[]>();
    for (const { name, parameters } of signatures)
      functions.set(name, [...(functions.get(name) ?? []), `${name}(${parameters})`]);
    this.#names = {
      variables: [...written, 'start', 'final', ...runs],
      functions: new Map([...functions, ...FORMS]),
      fields: new Map([
        ...Object.entries(model.types).map(([name, type]) => [name, Object.keys(type.fields)] as const),
        ['Moment', written],
      ]),
    };
    this.#needStep = new Set([...written, ...functions.keys()]);
    this.#atStep = environments.atStep.clone().registerVariable('output', 'string').registerVariable('exitCode', 'int');
    this.#anywhere = environments.anywhere.clone();
    for (const { name, expression } of variables) {
      const compiled = this.#variable(expression);
      if ('kind' in compiled) this.problems.set(name, compiled);
      else this.variables.set(name, compiled);
      this.#atStep.registerVariable(name, 'kind' in compiled ? 'dyn' : compiled.type);
    }
    const fields = Object.fromEntries(written.map((name) => [name, this.variables.get(name)?.type ?? 'dyn']));
    for (const env of [this.#atStep, this.#anywhere]) {
      env
        .registerType('Moment', { fields })
        .registerType('Run', { fields: { start: 'Moment', final: 'Moment' } })
        .registerVariable('start', 'Moment')
        .registerVariable('final', 'Moment')
        .registerFunction('at(int): Moment', refuse)
        .registerFunction('Run.at(int): Moment', refuse);
      for (const name of runs) env.registerVariable(name, 'Run');
      for (const { name, parameters, result } of signatures)
        env.registerFunction(`Moment.${name}(${parameters}): ${result}`, refuse);
    }
  }

  #compile(expression: string, env: Environment, needStep: ReadonlySet<string>): Compiled | ExpressionProblem {
    const checked = env.check(expression);
    if (!checked.valid) {
      if (!isCelError(checked.error)) return explainThrown(checked.error, expression);
      return explainError(checked.error, expression, {
        ...this.#names,
        needStep,
        typeOf: (part) => env.check(part).type,
      });
    }
    try {
      const run = this.#environments.evaluating.parse(expression);
      const forbidden = forbiddenCall(run.ast, expression);
      if (forbidden !== undefined) return forbidden;
      return { expression, type: checked.type ?? 'dyn', run, ...limit(run.ast, this.#spent) };
    } catch (error) {
      return explainThrown(error, expression);
    }
  }

  #variable(expression: string): Compiled | ExpressionProblem {
    const compiled = this.compile(expression, 'step');
    if ('kind' in compiled || compiled.type !== 'Assertion') return compiled;
    const message = 'a variable is what the model says, not what its author does';
    return { kind: 'type', message, start: 0, end: expression.length, help: 'ask the model for a value' };
  }

  /**
   * Reads an expression and checks its names and types, without evaluating it.
   * @param stands `step` where the text stands at a step and bare variables have a value, `anywhere` elsewhere
   */
  compile(expression: string, stands: 'step' | 'anywhere'): Compiled | ExpressionProblem {
    if (expression.trim() === '')
      return {
        kind: 'syntax',
        message: 'these braces are empty',
        start: 0,
        end: 1,
        help: 'write an expression, or take the braces out',
      };
    if (expression.length > LONGEST_EXPRESSION)
      return {
        kind: 'endless',
        message: `this expression has ${expression.length} characters, and the most allowed is ${LONGEST_EXPRESSION}`,
        start: 0,
        end: expression.length,
        help: 'split the claim',
      };
    const hidden = hiddenEscape(expression);
    if (hidden !== undefined) return hidden;
    return stands === 'step'
      ? this.#compile(expression, this.#atStep, new Set())
      : this.#compile(expression, this.#anywhere, this.#needStep);
  }

  /** Tells an error that came up only when the expression was evaluated. */
  explain(error: CelError, expression: string): ExpressionProblem {
    return explainError(error, expression, { ...this.#names, needStep: new Set(), typeOf: () => undefined });
  }
}

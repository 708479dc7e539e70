import { Environment } from '@marcbachmann/cel-js';
import type { AnyModel, Explained, ModelFunction, Problem, Value } from '../model.ts';
import { ABSENT, Absent } from './absent.ts';
import { Assertion } from './assertion.ts';
import { fromCel, toCel } from './cel-value.ts';
import { Moment, Run } from './moment.ts';
import type { Reading } from './reading.ts';

/** What an evaluation stands on: where `at(n)` looks, which moment bare functions speak of, and who listens. */
export interface Standing {
  readonly main: Run;
  readonly moment: Moment | undefined;
  /** What was read, once each: a loop reads the same again and again. */
  readonly readings: Set<Reading>;
  /** Takes what a question costs from the evaluation's budget; throws where that is used up. */
  spend(rounds: number): void;
}

/**
 * The CEL environments of one model, made once and shared by all its lessons: strict ones that know every type, which
 * only check; and a lenient one, in which absent may stand for anything, which only evaluates what was checked.
 */
export interface Environments {
  /** Knows the model's bare functions: for text that stands at a step. */
  readonly atStep: Environment;
  /** Does not: for text that stands at none. */
  readonly anywhere: Environment;
  readonly evaluating: Environment;
  /** What moments were asked, by the question. */
  readonly answers: WeakMap<Moment, Map<string, Answer>>;
  /** Set around each evaluation; evaluations nest, never overlap. */
  standing: Standing | undefined;
}

/** What a state said to a question, in CEL's form. */
interface Answer {
  readonly value: unknown;
  readonly reading: Reading;
}

interface Signature {
  readonly name: string;
  readonly parameters: string;
  readonly result: string;
}

/** Takes `lookup(string, string): Answer` apart. */
export function parseSignature(signature: string): Signature {
  const match = /^(\w+)\((.*)\): (.+)$/.exec(signature);
  if (match === null) throw new Error(`not a signature: ${signature}`);
  return { name: match[1] ?? '', parameters: match[2] ?? '', result: match[3] ?? '' };
}

/** Thrown where a model's function is asked a question that is itself wrong. */
export class QuestionError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Thrown for whatever a model's function throws: a bug of ours, which must not pass for a mistake in the expression. */
export class ModelFault extends Error {
  constructor(cause: unknown) {
    super('a function of the model failed', { cause });
  }
}

function answered(fn: ModelFunction<unknown>, state: unknown, values: readonly Value[]): Explained {
  try {
    return fn.ask(state, ...values);
  } catch (error) {
    throw new ModelFault(error);
  }
}

/** Asks a state, once: what was asked before costs nothing, and what is new the more the more objects there are to look through. */
function ask(
  { standing, answers }: Environments,
  model: AnyModel,
  fn: ModelFunction<unknown>,
  moment: Moment,
  args: readonly unknown[],
): unknown {
  const values = args.map(fromCel).filter((value): value is Value => value !== undefined);
  const known = answers.get(moment) ?? new Map<string, Answer>();
  const question = `${fn.signature} ${JSON.stringify(values)}`;
  let answer = known.get(question);
  if (answer === undefined) {
    const state = moment.run.trace.states[moment.step];
    standing?.spend(model.size(state));
    const { value, because, problem } = answered(fn, state, values);
    if (problem !== undefined) throw new QuestionError(problem);
    answer = { value: toCel(value), reading: { run: moment.run, step: moment.step, about: fn.about, because } };
    answers.set(moment, known.set(question, answer));
  }
  standing?.readings.add(answer.reading);
  return answer.value;
}

function standing(environments: Environments): Standing {
  if (environments.standing === undefined) throw new Error('nothing is being evaluated');
  return environments.standing;
}

function addForms(env: Environment): Environment {
  return env
    .registerType('Assertion', { ctor: Assertion, fields: {} })
    .registerFunction('unproved(string): Assertion', (text: string) => new Assertion('unproved', text))
    .registerFunction('source(string): Assertion', (text: string) => new Assertion('source', text))
    .registerFunction('absent(dyn): bool', (value: unknown) => value === ABSENT);
}

function addTypes(env: Environment, model: AnyModel): Environment {
  for (const [name, type] of Object.entries(model.types)) env.registerType(name, { fields: { ...type.fields } });
  return env;
}

function refuse(): never {
  throw new Error('this environment only checks');
}

/** Makes a model's environments. */
export function makeEnvironments(model: AnyModel): Environments {
  const options = { homogeneousAggregateLiterals: false };
  const anywhere = addTypes(addForms(new Environment(options)), model);
  const atStep = anywhere.clone();
  const evaluating = addForms(new Environment({ ...options, unlistedVariablesAreDyn: true }))
    .registerType('Absent', { ctor: Absent })
    .registerType('Moment', { ctor: Moment })
    .registerType('Run', { ctor: Run });
  const environments: Environments = {
    atStep,
    anywhere: anywhere.clone(),
    evaluating,
    answers: new WeakMap(),
    standing: undefined,
  };
  evaluating
    .registerFunction('at(int): dyn', (step: bigint) => standing(environments).main.at(Number(step)))
    .registerFunction('Run.at(int): dyn', (run: Run, step: bigint) => run.at(Number(step)));
  for (const fn of model.functions) {
    const { name, parameters } = parseSignature(fn.signature);
    atStep.registerFunction(fn.signature, refuse);
    evaluating.registerFunction(`${name}(${parameters}): dyn`, (...args: unknown[]) => {
      const { moment } = standing(environments);
      if (moment === undefined) throw new Error(`${name} is asked of no step`);
      return ask(environments, model, fn, moment, args);
    });
    evaluating.registerFunction(`Moment.${name}(${parameters}): dyn`, (moment: Moment, ...args: unknown[]) =>
      ask(environments, model, fn, moment, args),
    );
  }
  return environments;
}

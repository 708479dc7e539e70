import { EvaluationError, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { nearest } from '../nearest.ts';
import { comparable, comparedWithNull, inOtherWords } from './phrasebook.ts';
import type { ExpressionProblem } from './problem.ts';
import { tellSyntax } from './tell-syntax.ts';

/** The names an expression may use, for telling what is known. */
export interface Names {
  readonly variables: readonly string[];
  /** Function name to how it is written: `lookup(string)`. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** Type name to its fields. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Names that have a value only after a step, where this expression stands outside the table. */
  readonly needStep: ReadonlySet<string>;
  /** The type of a part of the expression, where it has one by itself. */
  typeOf(part: string): string | undefined;
}

/** The library's own errors. */
export type CelError = ParseError | CelTypeError | EvaluationError;

/** Whether an error is one of the library's own, which carry a code and a range. */
export function isCelError(error: unknown): error is CelError {
  return error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError;
}

function statement(word: string, known: readonly string[], noun: string): string | undefined {
  // What is another form of a word has its beginning: `lists` is near `listed`.
  const near = nearest(word, known) ?? known.find((name) => word.length > 3 && name.slice(0, 4) === word.slice(0, 4));
  if (near !== undefined) return `there is a ${noun} named \`${near}\``;
  return known.length === 0 ? undefined : `known here: ${known.map((name) => `\`${name}\``).join(', ')}`;
}

function needsStep(name: string, written: string): Pick<ExpressionProblem, 'kind' | 'message' | 'help'> {
  return {
    kind: 'no-step',
    message: `\`${name}\` changes from step to step, and this text stands at none`,
    help: `say when: \`at(3).${written}\`, \`start.${written}\` or \`final.${written}\``,
  };
}

/**
 * The field that is meant by one that is not there: `clusterIP` by `spec.clusterIP`, `ip` by `podIP`.
 * @param rest what stands after its name
 */
function fieldMeant(name: string, rest: string, known: readonly string[]): string | undefined {
  const path = /^(?:\.\w+)+(?![\w(])/.exec(rest)?.[0].split('.') ?? [];
  for (const word of [path.at(-1) ?? name, name]) {
    const end = known.filter((field) => word.toLowerCase().endsWith(field.toLowerCase()));
    const near = nearest(word, known) ?? end.toSorted((a, b) => b.length - a.length)[0];
    if (near !== undefined) return near;
  }
  return undefined;
}

function unknownField(
  source: string,
  name: string,
  start: number,
  names: Names,
): Pick<ExpressionProblem, 'kind' | 'message' | 'help'> {
  const receiver = /((?:[\w.]|\[[^\]]*\]|\((?:[^()"]|"[^"]*"|\([^()]*\))*\))+)\.\s*$/.exec(source.slice(0, start))?.[1];
  const type = receiver === undefined ? undefined : names.typeOf(receiver);
  const fields = type === undefined ? undefined : names.fields.get(type);
  // Where a type is not known, it is that of a list's member: a moment is no such.
  const others = [...names.fields].flatMap(([owner, own]) => (owner === 'Moment' ? [] : own));
  const all = fields ?? [...new Set(others)];
  const meant = fieldMeant(name, source.slice(start + name.length), all);
  const help = statement(meant ?? name, all, type === 'Moment' ? 'variable' : 'field');
  return {
    kind: 'unknown-name',
    message:
      type === undefined
        ? `nothing here has a field \`${name}\``
        : `${type === 'Moment' ? 'this execution' : `\`${type}\``} has nothing named \`${name}\``,
    ...(help && (fields !== undefined || help.startsWith('there')) ? { help } : {}),
  };
}

function unknownCall(
  source: string,
  start: number,
  end: number,
  summary: string,
  names: Names,
): Pick<ExpressionProblem, 'kind' | 'message' | 'help'> {
  const call = /for '(?:(.+)\.)?(\w+)\((.*)\)'/.exec(summary);
  const name = call?.[2] ?? source.slice(start, end);
  const forms = names.functions.get(name);
  if (forms === undefined) {
    const help = inOtherWords(name) ?? statement(name, [...names.functions.keys(), 'size'], 'function');
    return { kind: 'unknown-name', message: `there is no function \`${name}\``, ...(help ? { help } : {}) };
  }
  if (names.needStep.has(name) && call?.[1] === undefined) return needsStep(name, `${name}(…)`);
  return {
    kind: 'type',
    message: `\`${name}\` does not take (${call?.[3] ?? ''})`,
    help: `write ${forms.map((form) => `\`${form}\``).join(' or ')}`,
  };
}

/** What stands on the other side of a comparison with the name that is at `start`. */
function comparedTo(source: string, start: number, end: number): string | undefined {
  const before = /(\S+)\s*[=!]=\s*$/.exec(source.slice(0, start))?.[1];
  return before ?? /^\s*[=!]=\s*(\S+)/.exec(source.slice(end))?.[1];
}

function unknownVariable(
  source: string,
  start: number,
  end: number,
  names: Names,
): Pick<ExpressionProblem, 'kind' | 'message' | 'help'> {
  const name = source.slice(start, end);
  const other = comparedTo(source, start, end);
  const isText = other !== undefined && (/^[A-Z]{3}/.test(name) || names.typeOf(other) === 'string');
  const isMisspelt = nearest(name, names.variables) !== undefined;
  const help =
    isText && !isMisspelt ? `a text stands in quotes: \`"${name}"\`` : statement(name, names.variables, 'variable');
  return { kind: 'unknown-name', message: `nothing here is named \`${name}\``, ...(help ? { help } : {}) };
}

/** Turns an error of the CEL library into a problem in the author's words, at its own columns. */
export function explainError(error: CelError, source: string, names: Names): ExpressionProblem {
  const start = Math.min(error.range?.start ?? 0, Math.max(0, source.length - 1));
  const end = Math.max(start + 1, Math.min(error.range?.end ?? source.length, source.length));
  const name = source.slice(start, end);
  const at = { start, end };
  if (error instanceof ParseError) return { ...tellSyntax(error, source), ...at };
  switch (error.code) {
    case 'unknown_variable': {
      if (names.needStep.has(name)) return { ...needsStep(name, name), ...at };
      return { ...unknownVariable(source, start, end, names), ...at };
    }
    case 'no_such_key':
      return { ...unknownField(source, name, start, names), ...at };
    case 'no_matching_overload':
      return { ...unknownCall(source, start, end, error.summary, names), ...at };
    case 'no_such_overload': {
      const [, left, sign, right] = /overload: (.+) (\S+) (.+)$/.exec(error.summary) ?? [];
      const message = sign === undefined ? error.summary : `\`${sign}\` cannot be asked of ${left} and ${right}`;
      const help = comparedWithNull(name) ?? comparable(left ?? '', right ?? '', names.fields);
      return { kind: 'type', message, ...(help === undefined ? {} : { help }), ...at };
    }
    case 'invalid_index_type': {
      const word = /\.(\w+)\s*$/.exec(source.slice(0, end))?.[1] ?? '';
      const help = inOtherWords(word) ?? 'ask for an element by its number, `list[0]`';
      return { kind: 'type', message: `a list has nothing named \`${word}\``, help, ...at };
    }
    default:
      return { kind: 'type', message: error.summary.charAt(0).toLowerCase() + error.summary.slice(1), ...at };
  }
}

/** What the language itself says where a text or a nesting grows beyond it. */
const BEYOND: readonly (readonly [RegExp, string])[] = [
  [/call stack/i, 'it is too deeply nested'],
  [/(?:string|array) length|allocation/i, 'a text or list in it becomes too long'],
];

/** Turns whatever the CEL library throws that is no error of its own into a problem of the whole expression. */
export function explainThrown(thrown: unknown, source: string): ExpressionProblem {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const why = BEYOND.find(([pattern]) => pattern.test(words))?.[1] ?? /^.{0,100}/u.exec(words)?.[0] ?? '';
  return {
    kind: 'type',
    message: `this cannot be computed: ${why}`,
    start: 0,
    end: source.length,
    help: 'claim it in another way',
  };
}

import type { Brace } from '../lesson/lesson.ts';
import { isUnordered, printValue } from '../model/notation.ts';
import type { ExpressionProblem } from '../model/scope/problem.ts';
import { decisionOf } from '../model/scope/decision.ts';
import { tellReasons } from '../model/scope/reading.ts';
import type { Compiled } from '../model/scope/compiler.ts';
import type { AnyModel } from '../model/model.ts';
import type { Scope } from '../model/scope/scope.ts';
import type { Types } from '../model/notation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { assertionMistake, assertionProof } from './assertion.ts';
import type { Answer } from './context.ts';
import { asksNothing, hollowness } from './hollowness.ts';
import { nowhere } from './nowhere.ts';
import { type Rests, restsOn, restsOnKind } from './rests.ts';
import { cutOff, tellStep } from './tell.ts';
import { unknownWord } from './unknown-word.ts';

const RULES: Readonly<Record<ExpressionProblem['kind'], string>> = {
  syntax: 'bad-expression',
  type: 'bad-expression',
  'unknown-name': 'unknown-name',
  'no-step': 'unknown-step',
  endless: 'endless-claim',
  hidden: 'hidden-sign',
};

const HELP = {
  braces: 'content/README.md says what braces may hold; write `\\{` for a brace that is just text',
  'front matter': 'content/README.md says what an expression may hold',
};

/** An expression, and where it stands. */
type Placed = Pick<Brace, 'placeIn' | 'expression'>;

/**
 * A problem of an expression as a diagnostic at its own column.
 * @param standing what the expression stands in
 */
export function expressionDiagnostic(
  problem: ExpressionProblem,
  at: Placed,
  standing: keyof typeof HELP = 'braces',
): Diagnostic {
  const { kind, message, start, end, help } = problem;
  const mistake = problem.mistake ?? (kind === 'unknown-name' ? at.expression.slice(start, end) : undefined);
  return {
    rule: RULES[kind],
    severity: 'error',
    message,
    place: at.placeIn(start, end),
    help: help ?? HELP[standing],
    ...(mistake === undefined ? {} : { mistake }),
  };
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** What the parts of a claim come to, so that its author sees which side is off. */
function sides(scope: Scope, types: Types, compiled: Compiled, step: number | undefined): string {
  const { ast } = compiled.run;
  const operands = COMPARISONS.has(ast.op) && Array.isArray(ast.args) ? ast.args : [];
  const told = operands.flatMap((node) => {
    if (
      typeof node !== 'object' ||
      node === null ||
      !('start' in node) ||
      !('end' in node) ||
      !('op' in node) ||
      node.op === 'value'
    )
      return [];
    const text = compiled.expression.slice(Number(node.start), Number(node.end));
    const part = scope.compiler.compile(text, step === undefined ? 'anywhere' : 'step');
    const result = 'kind' in part ? undefined : scope.evaluate(part, step);
    const shown =
      'kind' in part || result?.kind !== 'value' || result.value === undefined
        ? undefined
        : printValue(result.value, part.type, types);
    return shown === undefined ? [] : [`${text} is ${cutOff(shown)}`];
  });
  return told.length === 0 ? 'false' : told.join('; ');
}

/** Evaluates what stands in braces; what is wrong with the expression goes to `report`. */
export function ask(
  scope: Scope,
  model: AnyModel,
  brace: Brace,
  step: number | undefined,
  report: (diagnostic: Diagnostic, rests?: Rests) => void,
): Answer {
  const { types } = model;
  const compiled = scope.compiler.compile(brace.expression, step === undefined ? 'anywhere' : 'step');
  if ('kind' in compiled) {
    const kind = compiled.kind === 'type' ? restsOnKind(brace.expression, scope.compiler.variables.keys()) : undefined;
    report(expressionDiagnostic(compiled, brace), kind);
    return { kind: 'unchecked' };
  }
  const misspelt = unknownWord(scope, model, compiled, step);
  if (misspelt !== undefined) {
    report(expressionDiagnostic(misspelt, brace));
    return { kind: 'unchecked' };
  }
  const result = scope.evaluate(compiled, step);
  if (result.kind === 'unchecked') return result;
  if (result.kind === 'problem') {
    report(expressionDiagnostic(result.problem, brace));
    return { kind: 'unchecked' };
  }
  const decision = decisionOf(result.readings);
  const rests = restsOn(result.readings);
  const why = { because: tellReasons(result.readings), ...(decision === undefined ? {} : { decides: decision }) };
  const refuse = (rule: string, message: string, help: string): Answer => {
    report({ rule, severity: 'error', message, place: brace.place, help }, rests);
    return { kind: 'unchecked' };
  };
  if (result.assertion !== undefined) {
    const mistake = assertionMistake(result.assertion, compiled);
    return mistake === undefined
      ? { kind: 'value', proof: assertionProof(result.assertion), rests, constant: false }
      : refuse('bad-expression', mistake.message, mistake.help);
  }
  if (compiled.type === 'bool' || typeof result.value === 'boolean') {
    const holds = result.value === true;
    const hollow = hollowness(scope, compiled, result, step);
    if (hollow !== undefined) return refuse('empty-claim', hollow.message, hollow.help);
    return {
      kind: 'claim',
      holds,
      told: {
        asked: `${brace.expression}${tellStep(step)}`,
        found: holds ? 'true' : sides(scope, types, compiled, step),
        ...why,
      },
      rests,
      nowhere: () => nowhere(scope, model, compiled),
    };
  }
  const text = result.value === undefined ? undefined : printValue(result.value, compiled.type, types);
  if (text === undefined) {
    return refuse(
      'bad-expression',
      'this is no value that can be shown',
      'ask for one of its fields, or compare it with `==`',
    );
  }
  const proof = { kind: 'printed', text, unordered: isUnordered(compiled.type, types), ...why } as const;
  return { kind: 'value', proof, rests, constant: asksNothing(compiled, result) };
}

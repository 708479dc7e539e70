import type { Source } from '../diagnostics/source.ts';
import type { Brace } from '../lesson/lesson.ts';
import { printValue } from '../model/notation.ts';
import type { ExpressionProblem } from '../model/scope/problem.ts';
import { tellReasons } from '../model/scope/reading.ts';
import type { Compiled } from '../model/scope/compiler.ts';
import type { Scope } from '../model/scope/scope.ts';
import type { Types } from '../model/notation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Answer } from './context.ts';
import { tellStep } from './tell.ts';
import { speaksOfNothing } from './vacuous.ts';

const RULES: Readonly<Record<ExpressionProblem['kind'], string>> = {
  syntax: 'bad-expression',
  type: 'bad-expression',
  'unknown-name': 'unknown-name',
  'no-step': 'unknown-step',
  endless: 'endless-claim',
};

/** A problem of an expression as a diagnostic at its own column. */
export function expressionDiagnostic(problem: ExpressionProblem, source: Source, offset: number): Diagnostic {
  const { kind, message, start, end, help } = problem;
  return {
    rule: RULES[kind],
    severity: 'error',
    message,
    place: source.place(offset + start, offset + end),
    ...(help === undefined ? {} : { help }),
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
    return shown === undefined ? [] : [`${text} is ${shown}`];
  });
  return told.length === 0 ? 'false' : told.join('; ');
}

/** Evaluates what stands in braces; what is wrong with the expression goes to `report`. */
export function ask(
  scope: Scope,
  types: Types,
  source: Source,
  brace: Brace,
  step: number | undefined,
  report: (diagnostic: Diagnostic) => void,
): Answer {
  const compiled = scope.compiler.compile(brace.expression, step === undefined ? 'anywhere' : 'step');
  const offset = brace.place.start.offset;
  if ('kind' in compiled) {
    report(expressionDiagnostic(compiled, source, offset));
    return { kind: 'unchecked' };
  }
  const result = scope.evaluate(compiled, step);
  if (result.kind === 'unchecked') return result;
  if (result.kind === 'problem') {
    report(expressionDiagnostic(result.problem, source, offset));
    return { kind: 'unchecked' };
  }
  const because = tellReasons(result.readings);
  if (result.assertion !== undefined) {
    const { kind, text } = result.assertion;
    return {
      kind: 'value',
      proof: kind === 'source' ? { kind: 'sourced', url: text } : { kind: 'asserted', why: text },
    };
  }
  if (compiled.type === 'bool') {
    const holds = result.value === true;
    const nothing = holds ? speaksOfNothing(scope, compiled, step) : undefined;
    if (nothing !== undefined) {
      report({
        rule: 'empty-claim',
        severity: 'error',
        message: `this claim is about nothing: \`${nothing}\` is empty${step === undefined ? '' : ` after step ${step}`}`,
        place: brace.place,
        help: `mend what is asked for; if it should be empty, claim that: \`size(${nothing}) == 0\``,
      });
      return { kind: 'unchecked' };
    }
    return {
      kind: 'claim',
      holds,
      told: {
        asked: `${brace.expression}${tellStep(step)}`,
        found: holds ? 'true' : sides(scope, types, compiled, step),
        because,
      },
    };
  }
  const text = result.value === undefined ? undefined : printValue(result.value, compiled.type, types);
  if (text === undefined) {
    report({
      rule: 'bad-expression',
      severity: 'error',
      message: 'this is no value that can be shown',
      place: brace.place,
      help: 'ask for one of its fields, or compare it with `==`',
    });
    return { kind: 'unchecked' };
  }
  return { kind: 'value', proof: { kind: 'printed', text, because } };
}

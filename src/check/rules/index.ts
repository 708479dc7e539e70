import type { Rule } from '../context.ts';
import { warnOf } from '../writing-rule.ts';
import { writingRules } from '../writing-rules.ts';
import { badVariable } from './bad-variable.ts';
import { endlessVariable } from './endless-variable.ts';
import { commandFailed } from './command-failed.ts';
import { falseClaim } from './false-claim.ts';
import { longValues } from './long-values.ts';
import { keyNotGraded } from './key-not-graded.ts';
import { traceItem } from './trace-item.ts';
import { misquotedForm } from './misquoted-form.ts';
import { mistakenItem } from './mistaken-item.ts';
import { unaskedBraces } from './unasked-braces.ts';
import { unknownException } from './unknown-exception.ts';
import { unknownStep } from './unknown-step.ts';
import { unneededException } from './unneeded-exception.ts';
import { unprovenStep } from './unproven-step.ts';
import { wrongCell } from './wrong-cell.ts';
import { printedDistractor } from './printed-distractor.ts';
import { wrongOption } from './wrong-option.ts';
import { wrongOrder } from './wrong-order.ts';
import { wrongOutput } from './wrong-output.ts';
import { wrongTarget } from './wrong-target.ts';
import { wrongValue } from './wrong-value.ts';

/** The rules, in the order they run. */
export const rules: readonly Rule[] = [
  commandFailed,
  badVariable,
  unknownStep,
  falseClaim,
  wrongCell,
  wrongOutput,
  printedDistractor,
  wrongOption,
  traceItem,
  wrongTarget,
  wrongOrder,
  wrongValue,
  misquotedForm,
  mistakenItem,
  longValues,
  endlessVariable,
  keyNotGraded,
  unaskedBraces,
  unprovenStep,
  ...writingRules.map(warnOf),
  unknownException,
  unneededException,
];

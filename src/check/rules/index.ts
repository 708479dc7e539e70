import type { Rule } from '../context.ts';
import { badVariable } from './bad-variable.ts';
import { commandFailed } from './command-failed.ts';
import { falseClaim } from './false-claim.ts';
import { keyNotGraded } from './key-not-graded.ts';
import { traceItem } from './trace-item.ts';
import { unaskedBraces } from './unasked-braces.ts';
import { unknownStep } from './unknown-step.ts';
import { unprovenStep } from './unproven-step.ts';
import { wrongCell } from './wrong-cell.ts';
import { wrongOption } from './wrong-option.ts';
import { wrongOrder } from './wrong-order.ts';
import { wrongOutput } from './wrong-output.ts';
import { wrongTarget } from './wrong-target.ts';

/** The rules, in the order they run. */
export const rules: readonly Rule[] = [
  commandFailed,
  badVariable,
  unknownStep,
  falseClaim,
  wrongCell,
  wrongOutput,
  wrongOption,
  traceItem,
  wrongTarget,
  wrongOrder,
  keyNotGraded,
  unaskedBraces,
  unprovenStep,
];

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Brace, Execution, Step, WhatIf } from '../lesson/lesson.ts';
import type { Outcome } from '../model/model.ts';
import type { Trace } from '../model/trace.ts';
import { tellBecause } from './tell.ts';

/** What a step's row claims of how its last command ended, or of what its commands printed. */
export function terminalClaims({ result, effect }: Step): readonly Brace[] {
  const claims = [result, effect].flatMap(({ braces }) => braces);
  return claims.filter(({ expression }) => /\b(exitCode|output)\b/.test(expression));
}

/** Whether a command of a step, counted from 0, fails though nothing says that it should: then the run ends there. */
export function failsUnexpectedly({ exitCode }: Outcome<unknown>, step: Step | undefined, nth: number): boolean {
  const command = step?.commands[nth];
  return (
    step !== undefined &&
    command !== undefined &&
    exitCode !== 0 &&
    command.text.startsWith('kubectl') &&
    !(nth === step.commands.length - 1 && terminalClaims(step).length > 0)
  );
}

interface Ended {
  readonly step: Step;
  readonly nth: number;
  readonly outcome: Outcome<unknown>;
}

/** The command at which a run ended before its last step; undefined where it did not. */
function endOf({ steps }: Execution, trace: Trace<unknown>): Ended | undefined {
  const at = trace.steps.length - 1;
  const step = steps[at];
  const nth = (trace.steps[at]?.outcomes.length ?? 0) - 1;
  const outcome = trace.steps[at]?.outcomes[nth];
  if (step === undefined || outcome === undefined || trace.states.length > trace.steps.length) return undefined;
  return { step, nth, outcome };
}

/** What ended a run: a command that the model does not know, or one that fails. */
export function commandProblem(execution: Execution, trace: Trace<unknown>, whatif?: WhatIf): Diagnostic[] {
  const ended = endOf(execution, trace);
  const command = ended?.step.commands[ended.nth];
  if (ended === undefined || command === undefined) return [];
  const { problem, output, exitCode, because = [] } = ended.outcome;
  if (problem !== undefined) {
    const { message, help, missing } = problem;
    return [
      {
        rule: 'unknown-command',
        severity: 'error',
        message,
        place: command.place,
        ...(help === undefined ? {} : { help }),
        ...(missing === undefined ? {} : { mistake: missing }),
      },
    ];
  }
  const reasons = tellBecause(because);
  const facts = { asked: command.text, found: output, ...(reasons === undefined ? {} : { because: reasons }) };
  if (whatif === undefined) {
    const help = `mend the command; where it is meant to fail, claim so in Result: \`{exitCode == ${exitCode}}\``;
    return [
      { rule: 'command-failed', severity: 'error', message: 'this command fails', place: command.place, facts, help },
    ];
  }
  const message = `in this what-if, step ${ended.step.number} fails, and with it all that comes after`;
  const help = 'change what the what-if changes, so that the same steps can be run';
  return [
    {
      rule: 'command-failed',
      severity: 'error',
      message,
      place: whatif.place,
      related: [{ place: command.place, label: 'fails' }],
      facts,
      help,
    },
  ];
}

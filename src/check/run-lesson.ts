import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Execution, Lesson, Manifest, Step, WhatIf } from '../lesson/lesson.ts';
import { mergePatch } from '../lesson/merge-patch.ts';
import { models } from '../model/index.ts';
import type { AnyModel, ManifestFiles, Problem } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import { Scope } from '../model/scope/scope.ts';
import { runTrace, type Trace } from '../model/trace.ts';

/** A lesson's execution after it was run, with all that claims may speak of. */
export interface LessonRun {
  readonly model: AnyModel;
  readonly execution: Execution;
  readonly scope: Scope;
}

const NOT_RUN: Trace<unknown> = { states: [], steps: [] };

function filesOf(manifests: readonly Manifest[], patches: ReadonlyMap<string, unknown> = new Map()): ManifestFiles {
  return new Map(
    manifests.map(({ name, documents }) => {
      const patch = patches.get(name);
      return [name, documents.map(({ data }) => (patch === undefined ? data : mergePatch(data, patch)))];
    }),
  );
}

function startProblem(
  { message, help, at }: Problem,
  execution: Execution,
  manifests: readonly Manifest[],
  whatif?: WhatIf,
): Diagnostic {
  const options = at === undefined || at.file === 'options';
  const document = options
    ? undefined
    : manifests.find((manifest) => manifest.name === at.file)?.documents[at.document];
  const place: Place = whatif?.place ?? document?.placeOf(at?.path ?? []) ?? execution.placeOfOption(at?.path ?? []);
  return {
    rule: options ? 'bad-front-matter' : 'bad-manifest',
    severity: 'error',
    message: whatif === undefined ? message : `in this what-if, ${message}`,
    place,
    ...(help === undefined ? {} : { help }),
  };
}

/** Whether a step's claims speak of a command's failure, so that it is meant. */
function expectsFailure(step: Step): boolean {
  return [step.result, step.effect].some(({ braces }) =>
    braces.some(({ expression }) => /\b(exitCode|output)\b/.test(expression)),
  );
}

function commandProblems(execution: Execution, trace: Trace<unknown>): Diagnostic[] {
  return execution.steps.flatMap((step, at) =>
    (trace.steps[at]?.outcomes ?? []).flatMap((outcome, nth): Diagnostic[] => {
      const command = step.commands[nth];
      if (command === undefined) return [];
      const { problem } = outcome;
      if (problem !== undefined)
        return [
          {
            rule: 'unknown-command',
            severity: 'error',
            message: problem.message,
            place: command.place,
            ...(problem.help === undefined ? {} : { help: problem.help }),
          },
        ];
      if (!failsUnexpectedly(outcome.exitCode, command.text, step)) return [];
      const help = 'mend the command; where it is meant to fail, claim so in Result: `{exitCode == 1}`';
      return [
        {
          rule: 'command-failed',
          severity: 'error',
          message: 'this command fails',
          place: command.place,
          facts: { asked: command.text, found: outcome.output },
          help,
        },
      ];
    }),
  );
}

function failsUnexpectedly(exitCode: number, command: string, step: Step | undefined): boolean {
  return exitCode !== 0 && command.startsWith('kubectl') && step !== undefined && !expectsFailure(step);
}

function findModel(execution: Execution): AnyModel | Diagnostic {
  const { name, place } = execution.model;
  const known = models.map((model) => model.name);
  const model = models.find((each) => each.name === name);
  if (model !== undefined) return model;
  const near = nearest(name, known);
  return {
    rule: 'unknown-model',
    severity: 'error',
    message: `there is no model \`${name}\``,
    place,
    help:
      near === undefined
        ? `the models are ${known.map((each) => `\`${each}\``).join(', ')}`
        : `there is a model named \`${near}\``,
  };
}

function unknownPatches(whatif: WhatIf, manifests: readonly Manifest[]): Diagnostic[] {
  const known = manifests.map((manifest) => manifest.name);
  return [...whatif.patches.keys()]
    .filter((file) => !known.includes(file))
    .map((file) => ({
      rule: 'missing-file',
      severity: 'error',
      message: `the what-if \`${whatif.name}\` changes \`${file}\`, which is not in this lesson's folder`,
      place: whatif.place,
      help: `the folder has ${known.map((each) => `\`${each}\``).join(', ')}`,
    }));
}

/** Runs a lesson's execution and its what-ifs; a mistake in a manifest or an option keeps all of it from running. */
export function runLesson(
  lesson: Lesson,
  execution: Execution,
): { readonly run?: LessonRun; readonly problems: readonly Diagnostic[] } {
  const model = findModel(execution);
  if ('rule' in model) return { problems: [model] };
  const problems: Diagnostic[] = [];
  const commands = execution.steps.map((step) => step.commands.map((command) => command.text));
  const ends = (outcome: { readonly exitCode: number }, command: string, step: number): boolean =>
    failsUnexpectedly(outcome.exitCode, command, execution.steps[step - 1]);
  const run = (whatif?: WhatIf): Trace<unknown> => {
    const started = model.start(filesOf(lesson.manifests, whatif?.patches), execution.cluster);
    problems.push(...started.problems.map((problem) => startProblem(problem, execution, lesson.manifests, whatif)));
    return started.problems.length > 0
      ? NOT_RUN
      : runTrace(model, started.state, commands, whatif === undefined ? ends : () => false);
  };
  const main = run();
  problems.push(...commandProblems(execution, main));
  const broken = problems.length > 0;
  const whatifs = new Map(
    execution.whatifs.map((whatif) => {
      problems.push(...unknownPatches(whatif, lesson.manifests));
      return [whatif.name, broken ? NOT_RUN : run(whatif)];
    }),
  );
  const variables = execution.variables.map(({ name, expression }) => ({ name, expression }));
  const scope = new Scope({ model, variables, stepCount: execution.steps.length, main, whatifs });
  return { run: { model, execution, scope }, problems };
}

import { bareCommands } from './bare-command.ts';
import { commandProblem, failsUnexpectedly } from './command-problems.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Execution, Lesson, Manifest, WhatIf } from '../lesson/lesson.ts';
import { idlePatches } from './idle-patches.ts';
import { limitedModel } from './limited-model.ts';
import { mergePatch } from '../lesson/merge-patch.ts';
import { models } from '../model/index.ts';
import type { AnyModel, ManifestFiles, Outcome, Problem } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import { Scope } from '../model/scope/scope.ts';
import { unmeantFailure } from './unmeant-failure.ts';
import { runTrace, type Trace } from '../model/trace.ts';

/** A lesson's execution after it was run, with all that claims may speak of. */
export interface LessonRun {
  readonly model: AnyModel;
  readonly execution: Execution;
  readonly scope: Scope;
  /** The what-ifs' runs by name; without a state where one could not be run. */
  readonly whatifs: ReadonlyMap<string, Trace<unknown>>;
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
  const place: Place =
    whatif?.place ?? document?.placeOfKey(at?.path ?? []) ?? execution.placeOfOption(at?.path ?? [], at?.part ?? 'key');
  return {
    rule: options ? 'bad-front-matter' : 'bad-manifest',
    severity: 'error',
    message: whatif === undefined ? message : `in this what-if, ${message}`,
    place,
    ...(help === undefined ? {} : { help }),
  };
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

function badPatches(whatif: WhatIf, manifests: readonly Manifest[]): Diagnostic[] {
  if (whatif.patches.size === 0) {
    const message = `the what-if \`${whatif.name}\` changes nothing`;
    const help = 'name a manifest, and in it what to change: `{ service.yaml: { spec: { clusterIP: null } } }`';
    return [{ rule: 'bad-front-matter', severity: 'error', message, place: whatif.place, help }];
  }
  const known = manifests.map((manifest) => manifest.name);
  return [...whatif.patches.keys()]
    .filter((file) => !known.includes(file))
    .map((file): Diagnostic => {
      const near = nearest(file, known);
      const all = known.map((each) => `\`${each}\``).join(', ');
      return {
        rule: 'missing-file',
        severity: 'error',
        message: `the what-if \`${whatif.name}\` changes \`${file}\`, which is not in this lesson's folder`,
        place: whatif.place,
        mistake: file,
        help: near === undefined ? `the folder has ${all}` : `there is a file \`${near}\``,
      };
    });
}

/** Runs a lesson's execution and its what-ifs; a mistake in a manifest or an option keeps all of it from running. */
export function runLesson(
  lesson: Lesson,
  execution: Execution,
): { readonly run?: LessonRun; readonly problems: readonly Diagnostic[] } {
  const model = findModel(execution);
  if ('rule' in model) return { problems: [model] };
  const limited = limitedModel(model);
  const problems: Diagnostic[] = [];
  const commands = execution.steps.map((step) => step.commands.map((command) => command.text));
  const ends = (outcome: Outcome<unknown>, step: number, nth: number): boolean =>
    failsUnexpectedly(outcome, execution.steps[step - 1], nth);
  const run = (whatif?: WhatIf): Trace<unknown> => {
    const started = model.start(filesOf(lesson.manifests, whatif?.patches), execution.cluster);
    problems.push(...started.problems.map((problem) => startProblem(problem, execution, lesson.manifests, whatif)));
    if (started.problems.length > 0) return NOT_RUN;
    // Without it, whatever is said of the later steps would be false.
    const bare = whatif === undefined ? bareCommands(execution, model, started.state) : [];
    problems.push(...bare);
    if (bare.length > 0) return NOT_RUN;
    const trace = runTrace(limited, started.state, commands, ends);
    problems.push(...commandProblem(execution, trace, whatif));
    return trace;
  };
  const ran = run();
  const variables = execution.variables.map(({ name, expression }) => ({ name, expression }));
  const named = new Map(execution.whatifs.map(({ name }) => [name, NOT_RUN]));
  const stepCount = execution.steps.length;
  const unmeant = unmeantFailure(execution, { model, variables, stepCount, main: ran, whatifs: named });
  const main =
    unmeant === undefined ? ran : { states: ran.states.slice(0, unmeant), steps: ran.steps.slice(0, unmeant) };
  // What failed after it may well have failed because of it.
  if (unmeant !== undefined) problems.splice(0, problems.length, ...commandProblem(execution, main));
  const broken = problems.length > 0;
  const whatifs = new Map(
    execution.whatifs.map((whatif) => {
      const before = problems.length;
      problems.push(...badPatches(whatif, lesson.manifests), ...(broken ? [] : idlePatches(whatif, lesson.manifests)));
      const trace = broken || problems.length > before ? NOT_RUN : run(whatif);
      // What one run is asked is meant of the whole of it: half a run would fail claims that are not at fault.
      return [whatif.name, problems.length > before ? NOT_RUN : trace];
    }),
  );
  const scope = new Scope({ model, variables, stepCount, main, whatifs });
  return { run: { model: limited, execution, scope, whatifs }, problems };
}

import { runLesson } from '../check/run-lesson.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type LessonFolder, parseLesson } from '../lesson/parse.ts';
import type { AnyModel } from '../model/model.ts';

/** A lesson's execution as it ran, without a look at what the lesson claims about it. */
export interface LessonStates {
  /** Absent where too little of the lesson could be read to run it. */
  readonly run?: {
    readonly model: AnyModel;
    /** The start, then the state after each step that the run reached. */
    readonly states: readonly unknown[];
    /** The commands of each step that is written. */
    readonly commands: readonly (readonly string[])[];
  };
  /** What is wrong with the lesson, whether or not it kept the run from going on. */
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Runs a lesson's execution just as the checker does. */
export function lessonStates(folder: LessonFolder): LessonStates {
  const { lesson, problems, sources } = parseLesson(folder);
  const { execution } = lesson;
  const blocked = problems.some(({ rule }) => rule === 'bad-yaml' || rule === 'unreadable-file');
  if (execution?.whole !== true || blocked) return { problems, sources };
  const { run, problems: runProblems } = runLesson(lesson, execution);
  const all = [...problems, ...runProblems];
  if (run === undefined) return { problems: all, sources };
  const commands = execution.steps.map((step) => step.commands.map(({ text }) => text));
  return { run: { model: run.model, states: run.scope.main.trace.states, commands }, problems: all, sources };
}

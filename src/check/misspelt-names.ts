import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { nearest } from '../model/nearest.ts';
import type { LessonRun } from './run-lesson.ts';

/** What is told where a lesson says other than its run: what a name that nothing has brings about. */
const CONTRADICTIONS: readonly string[] = [
  'command-failed',
  'duplicate-form',
  'empty-claim',
  'false-claim',
  'no-value',
  'true-distractor',
  'wrong-cell',
  'wrong-gap',
  'wrong-key',
  'wrong-order',
  'wrong-output',
];

/** A word that may be meant as a name. */
interface Word {
  readonly name: string;
  readonly place: Place;
  /** What contradicts the run where this is written, or, of a manifest, anywhere. */
  readonly failed: Diagnostic | undefined;
}

/** Whether two names differ by their numbers alone, as those of numbered things do: they are no misspellings of each other. */
export function areNumbered(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/\d+/g, ''));
  return one === other;
}

/** All that anything is named in a run, its what-ifs, and some other states. */
export function namesOf({ scope, whatifs, model }: LessonRun, others: readonly unknown[] = []): string[] {
  const states = [scope.main.trace, ...whatifs.values()].flatMap((trace) => trace.states);
  return [...new Set([...states, ...others].flatMap((state) => model.names(state)))];
}

/** The name that was meant by a word of four letters or more, where one is a letter or two off. */
function meant(word: string, names: readonly string[]): string | undefined {
  if (word.length < 4 || names.includes(word)) return undefined;
  const near = nearest(word, names, word.length < 8 ? 1 : 2);
  return near !== undefined && !areNumbered(near, word) ? near : undefined;
}

function wordsIn(text: string, placeIn: (start: number, end: number) => Place, failed: Diagnostic | undefined): Word[] {
  return [...text.matchAll(/[A-Za-z][\w-]*(?:=[\w.-]+)?/g)].map(({ 0: name, index }) => ({
    name,
    place: placeIn(index, index + name.length),
    failed,
  }));
}

/** The words of commands and variables, each with what is wrong in its own row. */
function wordsOf({ execution }: LessonRun, source: Source, wrong: readonly Diagnostic[]): Word[] {
  const failedIn = (row: Place | undefined): Diagnostic | undefined =>
    wrong.find(({ place }) => place.file === row?.file && place.start.line === row.start.line);
  const commands = execution.steps.flatMap((step) =>
    step.commands.flatMap(({ text, place: { start } }) =>
      wordsIn(text, (from, to) => source.place(start.offset + from, start.offset + to), failedIn(step.place)),
    ),
  );
  const variables = execution.variables.flatMap(({ name, label, expression, placeIn }) => {
    const row = execution.tracker?.rows.find((each) => each.label === label || each.label === name);
    // Only what stands in quotes is a name of the run.
    const quoted = expression.replace(/"[^"]*"|'[^']*'|[^]/g, (part) => (part.length > 1 ? part : ' '));
    return wordsIn(quoted, placeIn, failedIn(row?.place));
  });
  return [...commands, ...variables];
}

function referencesIn({ model }: LessonRun, { manifests }: Lesson, wrong: readonly Diagnostic[]): Word[] {
  const files = new Map(manifests.map(({ name, documents }) => [name, documents.map(({ data }) => data)]));
  return model.references(files).flatMap(({ name, at }) => {
    const place = manifests.find((each) => each.name === at.file)?.documents[at.document]?.placeOf(at.path);
    return place === undefined ? [] : [{ name, place, failed: wrong[0] }];
  });
}

/**
 * Names that nothing in the run has, while one that is almost the same is there: in a command or a variable whose own row comes out
 * other than it is written, or else in a manifest. All that contradicts the run may come of it, and is left out and counted until
 * the name is mended.
 */
export function misspeltNames(
  run: LessonRun,
  lesson: Lesson,
  source: Source,
  diagnostics: readonly Diagnostic[],
): { readonly diagnostics: readonly Diagnostic[]; readonly unchecked: number } {
  const wrong = diagnostics.filter(({ rule }) => CONTRADICTIONS.includes(rule));
  if (wrong.length === 0) return { diagnostics, unchecked: 0 };
  const names = namesOf(run);
  // Commands say the same words again and again, and a run may have very many names.
  const known = new Map<string, string | undefined>();
  const meantBy = (word: string): string | undefined => {
    if (!known.has(word)) known.set(word, meant(word, names));
    return known.get(word);
  };
  const misspelt = (words: readonly Word[]): Diagnostic[] =>
    words.flatMap(({ name, place, failed }): Diagnostic[] => {
      const near = failed && meantBy(name);
      if (near === undefined || failed === undefined) return [];
      return [
        {
          rule: 'unknown-name',
          severity: 'error',
          message: `nothing in this execution is named \`${name}\``,
          place,
          related: [{ place: failed.place, label: failed.message }],
          ...(failed.facts === undefined ? {} : { facts: failed.facts }),
          help: `there is \`${near}\`; where a name is meant that nothing has, mend what is marked with it`,
          mistake: name,
        },
      ];
    });
  const written = misspelt(wordsOf(run, source, wrong));
  const found = written.length > 0 ? written : misspelt(referencesIn(run, lesson, wrong));
  if (found.length === 0) return { diagnostics, unchecked: 0 };
  return {
    diagnostics: [...diagnostics.filter((each) => !wrong.includes(each)), ...found],
    unchecked: wrong.length,
  };
}

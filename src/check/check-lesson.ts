import type { RootContent } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, placeKey } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Asked } from '../items/asked.ts';
import { type ReadItem, readItem } from '../items/index.ts';
import { ownTrace } from '../items/trace/own-trace.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { UNCLOSED } from '../lesson/markdown.ts';
import { type LessonFolder, parseLesson } from '../lesson/parse.ts';
import { ask } from './ask.ts';
import { askedOf } from './asked.ts';
import type { Answer, Context } from './context.ts';
import { type Counts, NOTHING } from './counts.ts';
import { misspeltNames } from './misspelt-names.ts';
import { printLimit } from './print-limit.ts';
import type { PlacedProof, Proof } from './proof.ts';
import type { Rests } from './rests.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { rules } from './rules/index.ts';
import { type LessonRun, runLesson } from './run-lesson.ts';
import { toldOnce } from './told-once.ts';
import { toldTogether } from './told-together.ts';
import { tracedTable } from './traced-table.ts';

/** A lesson after it was checked: everything known of it, and everything wrong with it. */
export interface CheckedLesson {
  readonly lesson: Lesson;
  readonly items: readonly ReadItem[];
  readonly asked: Asked;
  readonly run?: LessonRun;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly receipt: Receipt;
  readonly sources: ReadonlyMap<string, Source>;
  /** What stands behind the braces, cell or option at a place. */
  proofAt(place: Place): Proof | undefined;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** What of an item would have been checked, had it been read: entries of its lists, rows of its tables. */
function partsOf(node: RootContent): readonly unknown[] {
  return node.type === 'list' ? node.children : node.type === 'table' ? node.children.slice(1) : [];
}

function readItems(
  lesson: Lesson,
  sources: ReadonlyMap<string, Source>,
  report: (diagnostic: Diagnostic) => void,
  count: (what: keyof Counts) => void,
): ReadItem[] {
  const source = sources.get(lesson.quiz?.file ?? '');
  if (source === undefined) return [];
  return (lesson.quiz?.items ?? []).flatMap((written) => {
    const { item, problems } = readItem(source, written);
    for (const each of problems) report(each);
    if (item !== undefined) return [item];
    const parts = written.blocks.flatMap(partsOf);
    (parts.length === 0 ? [written] : parts).forEach(() => count('unchecked'));
    return [];
  });
}

/** Checks one lesson's folder: parses it, runs it, and holds everything it says against the run. */
export function checkLesson(folder: LessonFolder): CheckedLesson {
  const { lesson, problems, sources } = parseLesson(folder);
  const diagnostics = [...problems];
  const counts = { ...NOTHING, lessons: 1 };
  const proofs = new Map<string, PlacedProof>();
  const rests = new Map<Diagnostic, Rests>();
  // By where the braces stand, then by the step they were asked at.
  const answers = new Map<string, Map<number | undefined, Answer>>();
  const counted = new Set<string>();
  const count = (what: keyof Counts, place?: Place): void => {
    const key = place && placeKey(place);
    if (key !== undefined && counted.has(key)) return;
    if (key !== undefined) counted.add(key);
    counts[what]++;
  };
  const open = problems.filter(({ message }) => message === UNCLOSED).map(({ place }) => place);
  // Braces that are asked at several steps may be wrong in the same way at each.
  const told = new Set(problems.map(({ place, message }) => `${placeKey(place)} ${message}`));
  const report = (diagnostic: Diagnostic, why?: Rests): void => {
    const { place, message } = diagnostic;
    // What stands around braces that are never closed is not what its author wrote: what is wrong with it is that mistake.
    if (
      open.some(
        (brace) =>
          brace.file === place.file && place.start.offset <= brace.start.offset && brace.end.offset <= place.end.offset,
      )
    ) {
      count('unchecked');
      return;
    }
    if (told.size === told.add(`${placeKey(place)} ${message}`).size) return;
    diagnostics.push(diagnostic);
    if (why !== undefined) rests.set(diagnostic, why);
  };
  const written = readItems(lesson, sources, report, count);
  // A manifest that is empty, as one that is not YAML, would make false claims of everything that speaks of its objects.
  const blocked =
    problems.some(({ rule }) => rule === 'bad-yaml' || rule === 'unreadable-file') ||
    lesson.manifests.some(({ documents }) => documents.length === 0);
  const { run, problems: runProblems } =
    lesson.execution?.whole !== true || blocked ? { problems: [] } : runLesson(lesson, lesson.execution);

  const table = run && tracedTable(run);
  const own = lesson.quiz === undefined || table === undefined ? [] : ownTrace(lesson.quiz, table);
  const items = [...written, ...own];
  const printed = printLimit(report);
  const context: Context = {
    lesson,
    run,
    runProblems,
    items,
    asked: askedOf(
      (brace, step) => context.ask(brace, step),
      run,
      () => table,
    ),
    report,
    count,
    prove: (place, proof) => void proofs.set(placeKey(place), { place, proof }),
    wasAsked: (brace) => answers.has(placeKey(brace.place)),
    errors: () => diagnostics.filter(isError),
    ask: (brace, step) => {
      const byStep = answers.get(placeKey(brace.place)) ?? new Map<number | undefined, Answer>();
      const known = byStep.get(step);
      if (known !== undefined) return known;
      const answer: Answer =
        run === undefined ? { kind: 'unchecked' } : printed(ask(run.scope, run.model, brace, step, report), brace);
      answers.set(placeKey(brace.place), byStep.set(step, answer));
      return answer;
    },
  };
  for (const rule of rules) rule(context);
  const executionSource = sources.get(lesson.execution?.file ?? '');
  const { diagnostics: left, unchecked } =
    run === undefined || executionSource === undefined
      ? { diagnostics, unchecked: 0 }
      : misspeltNames(run, lesson, executionSource, diagnostics);
  counts.unchecked += unchecked;
  if (counts.unchecked > 0 && !diagnostics.some(isError))
    throw new Error(`${counts.unchecked} things in ${lesson.id} were not checked, and nothing says why`);
  const shown = toldOnce(run === undefined ? left : toldTogether(run, left, rests));

  return {
    lesson,
    items,
    asked: context.asked,
    run,
    diagnostics: shown,
    counts,
    receipt: receiptOf(lesson, items, sources, proofs, shown, run),
    sources,
    proofAt: (place) => proofs.get(placeKey(place))?.proof,
  };
}

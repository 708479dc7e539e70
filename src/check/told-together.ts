import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Execution } from '../lesson/lesson.ts';
import { type Departure, departures } from './departures.ts';
import type { Rests } from './rests.ts';
import type { LessonRun } from './run-lesson.ts';

/** Departures of one cause, as far as anybody can tell. */
interface Group {
  readonly since: number;
  readonly departures: readonly Departure[];
}

function words(text = ''): string[] {
  return text.split(/[\s,:]+/).filter((word) => word !== '');
}

/** The words that are expected and not written, or the other way round. */
function apart({ facts }: Diagnostic): string[] {
  const [ours, theirs] = [words(facts?.expected), words(facts?.found)];
  return [...ours.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !ours.includes(word))];
}

/** Whether something is off by a word by which a cell of a group is off after the same step. */
function isOffAlike(group: Group, step: number, diagnostic: Diagnostic): boolean {
  const own = apart(diagnostic);
  return group.departures.some(({ cells }) => {
    const cell = cells.get(step);
    return cell !== undefined && apart(cell).some((word) => own.includes(word));
  });
}

/** Departures that are off alike after the same step are of one cause. */
function groupsOf(found: readonly Departure[]): Group[] {
  const groups: Group[] = [];
  for (const departure of found.toSorted((a, b) => a.since - b.since)) {
    const at = groups.findIndex((group) => [...departure.cells].some(([step, cell]) => isOffAlike(group, step, cell)));
    const group = groups[at];
    if (group === undefined) groups.push({ since: departure.since, departures: [departure] });
    else groups[at] = { ...group, departures: [...group.departures, departure] };
  }
  return groups;
}

function isPartOf(
  group: Group,
  diagnostic: Diagnostic,
  { variables, reasons, printedAt }: Rests,
  why: ReadonlyMap<Diagnostic, Rests>,
): boolean {
  if (printedAt !== undefined && isOffAlike(group, printedAt, diagnostic)) return true;
  return group.departures.some(
    ({ variable, after, before, cells }) =>
      variables.some(({ name, step }) => name === variable && step > after && step < before) ||
      [...cells.values()].some((cell) => why.get(cell)?.reasons.some((reason) => reasons.includes(reason))),
  );
}

/** How a report ends that stands for all of a group: with what may be the cause. */
function withCause(first: Diagnostic, others: readonly Diagnostic[], since: number, execution: Execution): Diagnostic {
  const commands = execution.steps[since - 1]?.commands ?? [];
  const cause = since === 0 ? 'a manifest or an option' : `what step ${since} runs, a manifest, an option`;
  return {
    ...first,
    related: [...(first.related ?? []), ...commands.map(({ place }) => ({ place, label: `step ${since} runs this` }))],
    help: `${first.help ?? ''}, and mend the other places; or mend the cause: ${cause}`,
    others,
  };
}

/**
 * Diagnostics in which all that comes of one departure of the run is told with its first cell: where a manifest, a command or an option
 * is changed, what was written of everything after it is wrong at once. What speaks of nothing that departs is told by itself.
 * @param rests what each contradiction rests on
 */
export function toldTogether(
  run: LessonRun,
  diagnostics: readonly Diagnostic[],
  rests: ReadonlyMap<Diagnostic, Rests>,
): readonly Diagnostic[] {
  let left = diagnostics;
  const told: Diagnostic[] = [];
  for (const group of groupsOf(departures(run, diagnostics))) {
    const cells = group.departures.flatMap((departure) => [...departure.cells.values()]);
    const [first] = cells;
    if (first === undefined) continue;
    const others = left.filter((each) => {
      const why = rests.get(each);
      return (
        each !== first &&
        (cells.includes(each) || (each.rule !== 'wrong-cell' && why !== undefined && isPartOf(group, each, why, rests)))
      );
    });
    if (others.length === 0) continue;
    told.push(withCause(first, others.toSorted(byPlace), group.since, run.execution));
    left = left.filter((each) => each !== first && !others.includes(each));
  }
  return [...left, ...told];
}

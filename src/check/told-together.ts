import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Execution } from '../lesson/lesson.ts';
import { type Departure, departures } from './departures.ts';
import type { Rests } from './rests.ts';
import type { LessonRun } from './run-lesson.ts';

/** How many expressions that misuse a variable are no accident. */
const MANY = 4;

/** What each contradiction rests on. */
type RestsOf = ReadonlyMap<Diagnostic, Rests>;

/** Departures of one cause, as far as anybody can tell. */
interface Group {
  readonly since: number;
  readonly departures: readonly Departure[];
}

function words(text = ''): string[] {
  return text.split(/[\s,:]+/).filter((word) => word !== '');
}

/** The words that stand in one of two texts alone. */
function apart(one = '', other = ''): string[] {
  const [ours, theirs] = [words(one), words(other)];
  return [...ours.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !ours.includes(word))];
}

function apartIn({ facts }: Diagnostic): string[] {
  return apart(facts?.expected, facts?.found);
}

/** Whether a cell of a group is off after a step by one of these words. */
function isOffBy(group: Group, step: number, off: readonly string[]): boolean {
  return group.departures.some(({ cells }) => {
    const cell = cells.get(step);
    return cell !== undefined && apartIn(cell).some((word) => off.includes(word));
  });
}

/** Departures that are off by the same after the same step are of one cause. A slip of the pen causes nothing. */
function groupsOf(found: readonly Departure[]): Group[] {
  const groups: Group[] = [];
  for (const departure of found.toSorted((a, b) => Number(a.isSlip) - Number(b.isSlip) || a.since - b.since)) {
    const at = groups.findIndex((group) =>
      [...departure.cells].some(([step, cell]) => isOffBy(group, step, apartIn(cell))),
    );
    const group = groups[at];
    if (group !== undefined) groups[at] = { ...group, departures: [...group.departures, departure] };
    else if (!departure.isSlip) groups.push({ since: departure.since, departures: [departure] });
  }
  return groups;
}

/** The reasons for what the cells of a group should be. */
function reasonsOf({ departures }: Group, rests: RestsOf): Set<string> {
  const cells = departures.flatMap((departure) => [...departure.cells.values()]);
  return new Set(cells.flatMap((cell) => rests.get(cell)?.reasons ?? []));
}

/** Whether what rests on this may come of what a group comes of. */
function isPartOf(group: Group, reasons: ReadonlySet<string>, rests: Rests, misused: ReadonlySet<string>): boolean {
  const { output } = rests;
  return (
    rests.reasons.some((reason) => reasons.has(reason)) ||
    (output !== undefined && isOffBy(group, output.step, apart(output.printed, output.written))) ||
    group.departures.some(
      ({ variable, after, before }) =>
        rests.variables.some(({ name, step }) => name === variable && step > after && step < before) ||
        (misused.has(variable) && rests.misused?.includes(variable)),
    )
  );
}

/** The variables that so many expressions ask for what they are not, that they may be what is wrong. */
function misusedOf(rests: RestsOf): Set<string> {
  const all = [...rests.values()].flatMap(({ misused = [] }) => misused);
  return new Set(all.filter((name) => all.filter((each) => each === name).length >= MANY));
}

/** How a report ends that stands for all of a group: with what may be the cause. */
function withCause(first: Diagnostic, others: readonly Diagnostic[], since: number, execution: Execution): Diagnostic {
  const commands = execution.steps[since - 1]?.commands ?? [];
  const cause =
    since === 0
      ? 'a manifest, an option, the variable'
      : `what step ${since} runs, a manifest, an option, the variable`;
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
  rests: RestsOf,
): readonly Diagnostic[] {
  let left = diagnostics;
  const told: Diagnostic[] = [];
  const misused = misusedOf(rests);
  for (const group of groupsOf(departures(run, diagnostics))) {
    const cells = group.departures.flatMap((departure) => [...departure.cells.values()]);
    const reasons = reasonsOf(group, rests);
    const [first, ...others] = [
      ...cells,
      ...left.filter((each) => {
        const why = each.rule === 'wrong-cell' ? undefined : rests.get(each);
        return why !== undefined && isPartOf(group, reasons, why, misused);
      }),
    ];
    if (first === undefined || others.length === 0) continue;
    told.push(withCause(first, others.toSorted(byPlace), group.since, run.execution));
    left = left.filter((each) => each !== first && !others.includes(each));
  }
  return [...left, ...told];
}

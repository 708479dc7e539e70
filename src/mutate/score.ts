import { plural } from '../diagnostics/plural.ts';
import type { Judged } from './judged.ts';
import { KINDS } from './mutation.ts';

/** How many mutations came out in which way. */
interface Score {
  readonly caught: number;
  readonly same: number;
  readonly survived: number;
}

function scoreOf(all: readonly Judged[]): Score {
  const count = (kind: Judged['verdict']['kind']): number => all.filter(({ verdict }) => verdict.kind === kind).length;
  return { caught: count('caught'), same: count('same'), survived: count('survived') };
}

function row(cells: readonly (string | number)[]): string {
  const [name = '', ...numbers] = cells.map(String);
  return name.padEnd(20) + numbers.map((number) => number.padStart(10)).join('');
}

/** The share that is caught of what changes something, rounded down: 100 % is said only of all. */
function share({ caught, survived }: Score): string {
  return caught + survived === 0 ? 'nothing' : `${Math.floor((1000 * caught) / (caught + survived)) / 10} %`;
}

/**
 * What breaking a lesson showed, for a terminal: the survivors, how each kind came out, and the share that is caught.
 * @param lesson its folder
 * @param withSame whether to tell those, too, that changed nothing that the lesson says
 */
export function printScore(lesson: string, all: readonly Judged[], withSame: boolean): string {
  const survivors = all
    .filter(({ verdict }) => verdict.kind === 'survived')
    .map(({ kind, at, what }) => `${at}: survived: ${kind}: ${what}`);
  const same = all.flatMap(({ kind, at, what, verdict }) =>
    withSame && verdict.kind === 'same' ? [`${at}: the same: ${kind}: ${what} (${verdict.why})`] : [],
  );
  const table = KINDS.map((kind) => ({ kind, own: all.filter((each) => each.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => {
      const { caught, same: equal, survived } = scoreOf(own);
      return row([kind, own.length, caught, equal, survived]);
    });
  const score = scoreOf(all);
  const told = [...survivors, ...same];
  return [
    ...told,
    ...(told.length === 0 ? [] : ['']),
    row(['', 'broken', 'caught', 'the same', 'survived']),
    ...table,
    '',
    `${lesson}: ${share(score)} caught, ${score.caught} of ${score.caught + score.survived}; ${plural(score.survived, 'survivor')}; ${score.same} changed nothing that the lesson says`,
  ].join('\n');
}

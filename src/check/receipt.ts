import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, placeKey } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { ReadItem } from '../items/index.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Rule } from '../model/model.ts';
import type { PlacedProof } from './proof.ts';
import { type ClaimKind, type SaidOf, saidAt } from './said-at.ts';
import type { LessonRun } from './run-lesson.ts';

/** One thing that a lesson says, and what stands behind it. */
export interface ReceiptEntry {
  /** Proven by the run, sourced to an address, or asserted by the author. */
  readonly standing: 'proven' | 'sourced' | 'asserted';
  readonly kind: ClaimKind;
  /** What it is said of: a variable and a moment, a command, a step, an item. */
  readonly of: string;
  /** As it is written, words and braces. */
  readonly written: string;
  /** Relative to the project, where it is published to the root of the content's repository; line and column count from 1. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  /** The rules of the model that its proof rests on, by id. */
  readonly rules: readonly string[];
  /** The address of who says so. */
  readonly source?: string;
  /** The author's reason for what is only asserted. */
  readonly why?: string;
}

/** What a lesson rests on, as the lesson's page, the page of proofs and `check -- --receipt` have it. */
export interface Receipt {
  /** The lesson's id. */
  readonly lesson: string;
  /** How many mistakes its check told: the entries are then not all that it says. */
  readonly errors: number;
  readonly proven: number;
  readonly sourced: number;
  readonly asserted: number;
  /** The steps in whose row nothing is claimed. */
  readonly unproven: readonly number[];
  /** In the order written, a file after the other. */
  readonly entries: readonly ReceiptEntry[];
  /** The rules that the entries name. */
  readonly rules: Readonly<Record<string, Rule>>;
}

/** R9 before R41. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function entryOf({ place, proof }: PlacedProof, said: SaidOf, written: string): ReceiptEntry[] {
  if (proof.kind === 'printed') return [];
  const { file, start } = place;
  const { kind, of } = said;
  const at = { kind, of, written, place: { file, line: start.line, column: start.column } };
  if (proof.kind === 'sourced') return [{ standing: 'sourced', ...at, rules: [], source: proof.url }];
  if (proof.kind === 'asserted') return [{ standing: 'asserted', ...at, rules: [], why: proof.why }];
  const rules = [...new Set(proof.because.flatMap((reason) => reason.rules))];
  return [{ standing: 'proven', ...at, rules, ...(proof.source === undefined ? {} : { source: proof.source }) }];
}

/** The steps in whose row nothing is proven or sourced. */
function unprovenSteps(lesson: Lesson, proofs: ReadonlyMap<string, PlacedProof>): number[] {
  const stands = (place: Place): boolean =>
    ['proven', 'sourced'].includes(proofs.get(placeKey(place))?.proof.kind ?? '');
  return (lesson.execution?.steps ?? []).flatMap(({ result, effect }, at) =>
    [result, effect].some(({ braces }) => braces.some(({ place }) => stands(place))) ? [] : [at + 1],
  );
}

/**
 * Makes a lesson's receipt from what its check proved.
 * @param proofs by {@link placeKey}
 * @param run absent where the execution could not be run; nothing is proven then
 */
export function receiptOf(
  lesson: Lesson,
  items: readonly ReadItem[],
  sources: ReadonlyMap<string, Source>,
  proofs: ReadonlyMap<string, PlacedProof>,
  diagnostics: readonly Diagnostic[],
  run: LessonRun | undefined,
): Receipt {
  const said = saidAt(lesson, items);
  const textAt = ({ file, start, end }: Place): string =>
    (sources.get(file)?.text ?? '').slice(start.offset, end.offset).trim();
  const entries = [...proofs]
    .toSorted(([, { place: a }], [, { place: b }]) =>
      a.file === b.file ? a.start.offset - b.start.offset : a.file < b.file ? -1 : 1,
    )
    .flatMap(([key, placed]) => entryOf(placed, said.get(key) ?? { kind: 'claim', of: '' }, textAt(placed.place)));
  const count = (standing: ReceiptEntry['standing']): number =>
    entries.filter((entry) => entry.standing === standing).length;
  const named = [...new Set(entries.flatMap(({ rules }) => rules))].toSorted(BY_NUMBER.compare);
  const known = run?.model.rules ?? {};
  return {
    lesson: lesson.id,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    proven: count('proven'),
    sourced: count('sourced'),
    asserted: count('asserted'),
    unproven: unprovenSteps(lesson, proofs),
    entries,
    rules: Object.fromEntries(named.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]]))),
  };
}

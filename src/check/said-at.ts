import { type Place, placeKey } from '../diagnostics/place.ts';
import type { AnyItem, ReadItem } from '../items/index.ts';
import type { ItemClaim } from '../items/item.ts';
import type { Lesson } from '../lesson/lesson.ts';

/** The kinds of what a lesson says: a tracker's cell, a line of a terminal, a part of an item, a claim in a row or in prose. */
export type ClaimKind = 'cell' | 'output' | 'key' | 'distractor' | 'claim';

export interface SaidOf {
  readonly kind: ClaimKind;
  /** What it is said of: a variable and a moment, a command, a step, an item; empty where its place alone tells. */
  readonly of: string;
}

type Say = (place: Place, kind: ClaimKind, of: string) => void;

function sayExecution({ execution }: Lesson, say: Say): void {
  for (const { label, cells } of execution?.tracker?.rows ?? [])
    for (const [at, { place }] of cells.entries())
      say(place, 'cell', `${label}, ${execution?.tracker?.columns[at]?.label ?? ''}`);
  for (const [at, { action, result, effect }] of (execution?.steps ?? []).entries())
    for (const { place } of [action, result, effect].flatMap(({ braces }) => braces))
      say(place, 'claim', `step ${at + 1}`);
}

function sayClaim(claim: ItemClaim, item: AnyItem, say: Say): void {
  if (claim.kind === 'sequence') claim.entries.forEach(({ place }) => say(place, 'key', item.id));
  else if (claim.kind === 'value' || claim.row === undefined) say(claim.place, claim.part, item.id);
  else say(claim.place, claim.part, `${item.id}, ${claim.row.name}`);
}

/** What stands at each place of a lesson that can be proven, by {@link placeKey}; the first word counts. */
export function saidAt(lesson: Lesson, items: readonly ReadItem[]): ReadonlyMap<string, SaidOf> {
  const said = new Map<string, SaidOf>();
  const say: Say = (place, kind, of) => {
    if (!said.has(placeKey(place))) said.set(placeKey(place), { kind, of });
  };
  sayExecution(lesson, say);
  for (const { item, claims } of items) {
    const keysFirst = claims.toSorted(
      (a, b) => Number('part' in a && a.part !== 'key') - Number('part' in b && b.part !== 'key'),
    );
    for (const claim of keysFirst) sayClaim(claim, item, say);
    if (item.type !== 'console') continue;
    for (const { place } of item.gaps) say(place, 'key', item.id);
    for (const { place } of item.wrong) say(place, 'distractor', item.id);
  }
  for (const block of [lesson.concept, lesson.execution, lesson.quiz].flatMap((part) => part?.consoles ?? []))
    for (const { text, lines } of block.commands)
      for (const { place } of lines) say(place, 'output', `$ ${text} (${block.moment.text.trim() || 'at the end'})`);
  return said;
}

import type { RootContent, Table } from 'mdast';
import type { Brace, Prose } from '../../lesson/lesson.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { ItemBase } from '../item.ts';

/** What is chosen for a row. */
export interface Target {
  /** Made from the target's text: what is written twice is one target. */
  readonly id: string;
  /** Its words, without its braces. */
  readonly words: string;
  readonly text: Prose;
  readonly place: Place;
  /** What it claims, or who says so. */
  readonly braces: readonly Brace[];
}

/** What holds a row to its target: the state at a moment, a value, or an author's word for it. */
export type Proving =
  | { readonly kind: 'moment'; readonly step: number | 'final' }
  | { readonly kind: 'value'; readonly brace: Brace }
  | { readonly kind: 'asserted' };

export interface Row {
  /** Made from the row's words. */
  readonly id: string;
  readonly words: string;
  readonly text: Prose;
  readonly place: Place;
  readonly proving: Proving;
  /** The one that fits. */
  readonly target: Target;
}

/** A stem with rows, for each of which a target is chosen. */
export interface Match extends ItemBase {
  readonly type: 'match';
  /** What stands over the two columns. */
  readonly heads: readonly [string, string];
  readonly rows: readonly Row[];
  /** Targets that fit no row. */
  readonly extras: readonly Target[];
}

/** Whether a block is a table with two columns. */
export function isPairTable(node: RootContent): node is Table {
  return node.type === 'table' && node.children[0]?.children.length === 2;
}

/** All targets of a match as a reader chooses among them: each once, in the order written. */
export function targetsOf({ rows, extras }: Pick<Match, 'rows' | 'extras'>): readonly Target[] {
  const written = [...rows.map(({ target }) => target), ...extras];
  return written.filter(({ id }, at) => written.findIndex((other) => other.id === id) === at);
}

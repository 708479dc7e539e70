import type { Said } from '../items/asked.ts';
import type { Decision, ToldReason } from '../model/scope/reading.ts';

/** What stands behind a pair of braces, a cell or an option once it was checked. */
export type Proof =
  /** The model confirms it; `source` is an address that its author named besides. */
  | {
      readonly kind: 'proven';
      readonly because: readonly ToldReason[];
      readonly decides?: Decision;
      readonly source?: string;
    }
  /** It is no claim: a value is printed in its place. */
  | ({ readonly kind: 'printed' } & Said)
  /** Somebody else says so, at this address. */
  | { readonly kind: 'sourced'; readonly url: string }
  /** The author says so, for this reason. */
  | { readonly kind: 'asserted'; readonly why: string };

/** How much of a lesson rests on what. */
export interface Receipt {
  readonly proven: number;
  readonly sourced: number;
  readonly asserted: number;
  /** The steps in whose row nothing is claimed. */
  readonly unproven: readonly number[];
}

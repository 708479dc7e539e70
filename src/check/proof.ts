import type { Place } from '../diagnostics/place.ts';
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

/** A proof with the place of what it stands behind. */
export interface PlacedProof {
  readonly place: Place;
  readonly proof: Proof;
}

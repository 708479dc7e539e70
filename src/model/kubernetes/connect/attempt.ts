import type { Reason } from '../../model.ts';
import type { Rcode } from '../dns/response.ts';

/** The far end of a connection that was made. */
export interface Reached {
  readonly address: string;
  readonly podPort: number;
  readonly pod: string;
  readonly uid: string;
  readonly virtualIP?: string;
}

/** How dialling an address came out, and why. */
export type Dialled =
  | { readonly outcome: 'ESTABLISHED'; readonly reached: Reached; readonly because: readonly Reason[] }
  | {
      readonly outcome: 'refused' | 'rejected' | 'timed out';
      readonly address: string;
      readonly because: readonly Reason[];
    };

/** How connecting to a host came out: the name may also not have resolved. */
export type Attempt =
  Dialled | { readonly outcome: 'unresolved'; readonly rcode: Rcode | 'NODATA'; readonly because: readonly Reason[] };

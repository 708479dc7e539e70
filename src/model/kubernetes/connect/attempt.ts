import type { Reason } from '../../model.ts';
import type { Rcode } from '../dns/response.ts';

/** The far end of a connection that was made. */
export interface Reached {
  readonly address: string;
  readonly podPort: number;
  readonly pod: string;
  readonly uid: string;
  readonly virtualIP?: string;
  /** Set where kube-proxy will lead this client to the same endpoint again (R16). */
  readonly sticks?: { readonly key: string; readonly seconds: number };
}

/** A connection that was made, and why. */
export interface Success {
  readonly outcome: 'ESTABLISHED';
  readonly reached: Reached;
  readonly because: readonly Reason[];
}

/** `refused`: nothing listens there; `rejected`: no endpoint takes it; `timed out`: nobody replies. */
export interface Failure {
  readonly outcome: 'refused' | 'rejected' | 'timed out';
  /** The address that was dialled. */
  readonly address: string;
  readonly because: readonly Reason[];
}

/** How dialling an address came out. */
export type Dialled = Success | Failure;

/** How connecting to a host came out: addresses are tried in turn, and the name may also not have resolved. */
export type Attempt =
  | (Success & { readonly failures: readonly Failure[] })
  | (Failure & { readonly failures: readonly Failure[] })
  | { readonly outcome: 'unresolved'; readonly rcode: Rcode | 'NODATA'; readonly because: readonly Reason[] };

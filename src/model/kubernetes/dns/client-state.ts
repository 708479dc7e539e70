import type { CachedAnswer } from './cached-answer.ts';

/** What one client keeps, of its own and whatever DNS would answer now. */
export interface ClientState {
  /** Which Pod of the client's name it belongs to; empty for the bare client. */
  readonly uid: string;
  /** By the name that it asked for, in lower case. */
  readonly answers: ReadonlyMap<string, CachedAnswer>;
  /** Whether it never asks again for a name that it has an address of, whatever the TTL says (R76). */
  readonly keepsForEver: boolean;
  /** Where kube-proxy led it, by Service and port, for Services with session affinity (R16). */
  readonly sticks: ReadonlyMap<string, Stick>;
}

/** The endpoint that a client is led to again. */
export interface Stick {
  readonly address: string;
  /** The first second on the cluster's clock at which it no longer holds. */
  readonly expires: number;
}

import type { Response } from './response.ts';

/** An answer, positive or negative, that a client keeps until its TTL has run out (R72, R73, R76). */
export interface CachedAnswer {
  readonly response: Response;
  /** The first second on the cluster's clock at which it no longer holds, for a client that heeds the TTL. */
  readonly expires: number;
}

import type { Response } from './response.ts';

/** An answer that the client keeps until its TTL has run out (R72, R76). */
export interface CachedAnswer {
  readonly response: Response;
  /** The first second on the cluster's clock at which it no longer holds. */
  readonly expires: number;
}

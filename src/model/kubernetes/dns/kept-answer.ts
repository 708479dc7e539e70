import type { CachedAnswer } from './cached-answer.ts';

/** An answer that the DNS server keeps in its own cache and says again until its time is up (R74). */
export interface KeptAnswer extends CachedAnswer {
  /** The second on the cluster's clock at which the server found it. */
  readonly since: number;
}

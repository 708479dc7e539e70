import type { Response } from './response.ts';

/** What is kept of one item in an attempt. */
export interface ItemAttempt {
  readonly id: string;
  /** The item's version when it was shown: another one means that its author has changed it since. */
  readonly version: string;
  /** The most it can earn. */
  readonly points: number;
  /** Empty before anything was given. */
  readonly response: Response;
  /** How many hints were opened. */
  readonly hints: number;
  /** What the graded response earned in points, hints taken off; absent before it was graded. */
  readonly earned?: number;
  /** Counts the item's changes, so that the newer of two states is known without a clock. */
  readonly revision: number;
}

/** One run through a quiz, as it is kept: finished or under way. It never changes once it is finished. */
export interface Attempt {
  /** Random, 32 hexadecimal digits. */
  readonly id: string;
  /** The lesson's id: `kubernetes/headless-services`. */
  readonly lesson: string;
  /** The lesson's title, for when the lesson is gone. */
  readonly title: string;
  /** The version of the whole quiz. */
  readonly version: string;
  /** What options are shuffled by: a whole number, 0 to 2^32 - 1. */
  readonly seed: number;
  /** When it began, by the reader's clock, in ISO 8601, UTC. Shown, and never relied on. */
  readonly started: string;
  /** When it was finished; absent while it is under way. */
  readonly finished?: string;
  /** The share of the points that passes, 0 to 1. */
  readonly pass: number;
  /** The items that count in it, in the quiz's order. */
  readonly items: readonly ItemAttempt[];
  /** The attempt whose wrong items alone this one repeats; what was right there is carried over, already graded. */
  readonly repeats?: string;
}

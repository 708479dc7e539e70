import type { Attempt } from '../progress/attempt.ts';
import type { ItemElement } from './item-element.ts';

/** What a running quiz is to those who show something of it. */
export interface Quiz {
  readonly element: HTMLElement;
  readonly items: readonly ItemElement[];
  /** The attempt that is shown: under way, or finished. */
  readonly attempt: Attempt;
  /** The finished attempts, the oldest first. */
  readonly finished: readonly Attempt[];
  /** How many attempts count; infinite where there is no limit. */
  readonly limit: number;
  /** Whether no attempt is left: the quiz is for reading then. */
  readonly usedUp: boolean;
  /** Whether each item is graded on its own. */
  readonly atOnce: boolean;
  /** A part of the quiz's own markup, by its name. */
  place(name: string): HTMLElement;
  /** Begins anew. @param wrongOnes only with what is wrong in the attempt that is shown */
  again(wrongOnes: boolean): void;
  /** Grades what is left and ends the attempt; where something is left open, it is told first. @param anyway ends it all the same */
  finish(anyway?: boolean): void;
}

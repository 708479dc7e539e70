import type { Receipt } from '../../check/receipt.ts';
import type { SitePage } from '../../check/site-page.ts';

/** What pages show of courses and of what is wrong: plain data, as in `views.ts`. */

/** What is wrong, told: its first line, and all of it. */
export interface ProblemView {
  readonly severity: 'error' | 'warning';
  readonly headline: string;
  readonly text: string;
}

export interface CourseView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The lessons' folders, in the order they are taught. */
  readonly lessons: readonly string[];
  /** Empty where the course's own page is right. */
  readonly problems: readonly ProblemView[];
}

/** A lesson's report: its receipt, and what is wrong with it, as a terminal would show it. */
export interface ReportView {
  readonly id: string;
  readonly receipt: Pick<Receipt, 'proven' | 'sourced' | 'asserted' | 'unproven'>;
  readonly counts: {
    readonly steps: number;
    readonly cells: number;
    readonly outputLines: number;
    readonly claims: number;
    readonly keys: number;
    readonly distractors: number;
  };
  /** Empty where the lesson is right. */
  readonly problems: readonly ProblemView[];
  /** The problems that the lesson has by itself, whatever else there is. */
  readonly own: readonly ProblemView[];
  /** Where its page leads, and what can be led to in it. */
  readonly page: SitePage;
}

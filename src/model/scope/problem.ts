/** What is wrong with an expression, in the author's words; offsets count from the expression's first character. */
export interface ExpressionProblem {
  readonly kind: 'syntax' | 'unknown-name' | 'type' | 'no-step' | 'endless' | 'hidden';
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly help?: string;
  /** What names the mistake where others may be the same. */
  readonly mistake?: string;
}

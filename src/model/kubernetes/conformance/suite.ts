/** One file of cases and how to run them through the model. */
export interface Suite {
  /** The file that holds the cases: `dns-vectors.json`. */
  readonly file: string;
  /**
   * Runs every case; never throws: a case that cannot be read has failed.
   * @param cases what the file holds
   * @param fixtures what `fixtures.json` holds, undefined where it is missing
   */
  run(cases: unknown, fixtures: unknown): readonly CaseResult[];
}

/** What became of one case. */
export interface CaseResult {
  readonly id: string;
  /** What is wrong with the model's answer; undefined where the case holds. */
  readonly failure?: Failure;
}

export interface Failure {
  /** The question, in the field's notation. */
  readonly asked: string;
  readonly expected: string;
  readonly found: string;
}

/** A question that is in a zone of the server's. */
export interface Ask {
  /** The full name, with its last dot, in the letters of the question (R33). */
  readonly name: string;
  /** In capitals. */
  readonly type: string;
  /** The zone that the name is in, with its last dot, in the letters of the question. */
  readonly zone: string;
}

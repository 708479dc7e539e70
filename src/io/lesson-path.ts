/** A lesson's folder, for a thread that reads it itself; all absolute. */
export interface LessonPath {
  readonly project: string;
  readonly content: string;
  readonly path: string;
}

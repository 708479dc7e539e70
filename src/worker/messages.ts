/** What a page asks the worker; the reply comes through the port that is sent along. */
export interface KeepRequest {
  /** A course's name; any other name asks for the shared files alone. */
  readonly course: string;
  /** How many missing files to fetch before the reply: a short turn, because browsers end a worker that takes long. */
  readonly most: number;
}

/** How much of the shared files and the course is kept. */
export interface KeepReply {
  /** How many of their files are kept, of how many. */
  readonly done: number;
  readonly total: number;
  /** Their size, in bytes, kept or not. */
  readonly bytes: number;
  /** The courses that are kept whole. */
  readonly kept: readonly string[];
  /** The name of the error that a file could not be kept for; what was kept before it stays. */
  readonly failed?: string;
}

/** Asks a waiting worker to take over. */
export const TAKE_OVER = 'take-over';

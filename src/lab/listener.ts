/** Something that listens on a port. */
export interface Listener {
  readonly port: number;
  /** Stops listening, and closes what is open. */
  close(): Promise<void>;
}

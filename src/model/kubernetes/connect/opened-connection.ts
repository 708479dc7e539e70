/** A connection that a client has or had. It runs from Pod to Pod, whatever name led to it (R81). */
export interface OpenedConnection {
  /** Who opened it: a Pod's key and uid, or both empty for the bare client. */
  readonly client: string;
  readonly clientUid: string;
  /** The host as the client wrote it. */
  readonly host: string;
  readonly port: number;
  /** The Pod's address and port at the far end. */
  readonly address: string;
  readonly podPort: number;
  readonly pod: string;
  readonly uid: string;
  /** The cluster IP that was dialled, where one was. */
  readonly virtualIP?: string;
  /** `closed` by the client after its one request; `reset` when the process at one of its ends is gone. */
  readonly state: 'ESTABLISHED' | 'closed' | 'reset';
}

/** What is wrong with a claim that comes out as it does whatever the execution did. */
export interface Hollow {
  readonly message: string;
  readonly help: string;
}

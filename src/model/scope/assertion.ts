/** What an author says without proof: `unproved("why")` in their own words, or `source("https://…")` in somebody else's. */
export class Assertion {
  readonly kind: 'unproved' | 'source';
  readonly text: string;

  constructor(kind: 'unproved' | 'source', text: string) {
    this.kind = kind;
    this.text = text;
  }
}

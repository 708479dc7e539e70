/** One part of a template: what it makes of the values before it. */
export type Node =
  | { readonly is: 'literal'; readonly value: string | number | boolean }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'slice'; readonly slice: Slice }
  | { readonly is: 'filter'; readonly left: Action; readonly operator: string; readonly right: Action }
  | { readonly is: 'union'; readonly branches: readonly Action[] }
  | { readonly is: 'wildcard' }
  | { readonly is: 'recursive' };

/** What stands between a pair of braces, from left to right. */
export type Action = readonly Node[];

/** `[from:to:step]`; what is not written is undefined. */
export interface Slice {
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
  /** Whether it is one index alone, `[1]`, so that `to` follows from it. */
  readonly single: boolean;
}

/** What was read from a place of the template on, and where it ends. */
export interface Read {
  readonly nodes: readonly Node[];
  readonly end: number;
}

/** A field that no object has, while one has it in other letters, large or small: it is misspelt, though kubectl would print nothing. */
export class MisspeltField extends Error {
  readonly near: string;

  constructor(name: string, near: string) {
    super(name);
    this.near = near;
  }
}

/** What is wrong with a template, or with what it asks of an object, in kubectl's words. */
export class JsonPathError extends Error {}

/** Thrown where a template goes over more values, or prints more letters, than anybody reads. */
export class TooMuchError extends Error {}

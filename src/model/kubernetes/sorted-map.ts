import type BTree from 'sorted-btree';
import { EmptyBTree } from 'sorted-btree';
import * as diff from 'sorted-btree/extended/diffAgainst.js';

/** A map in the order of its keys; a copy shares what it has not changed, so that making one costs nothing. */
export type SortedMap<T> = BTree<string, T>;

/** A map with nothing in it. */
export function emptyMap<T>(): SortedMap<T> {
  return EmptyBTree.clone();
}

/** Told of each key that only one of two maps has, or that has another value in each; shared parts are not looked at. */
export function compareMaps<T>(
  before: SortedMap<T>,
  after: SortedMap<T>,
  told: (key: string, before: T | undefined, after: T | undefined) => void,
): void {
  diffAgainst(
    before,
    after,
    (key, value) => void told(key, value, undefined),
    (key, value) => void told(key, undefined, value),
    (key, old, value) => void told(key, old, value),
  );
}

// Node gives a CommonJS module whole as `default`, a bundler what the module calls its default.
type Diff = typeof diff.default;
const given: Diff | { readonly default: Diff } = diff.default;
const diffAgainst = typeof given === 'function' ? given : (given as { readonly default: Diff }).default;

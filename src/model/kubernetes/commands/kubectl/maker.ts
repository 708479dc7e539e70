import type { KindName } from '../../objects/object.ts';
import type { Parsed } from '../flags.ts';

/** How `kubectl create` makes an object of one kind from flags. */
export interface Maker {
  readonly kind: KindName;
  /** The words after `kubectl create` that mean it. */
  readonly words: readonly string[];
  readonly usage: string;
  /** What kubectl calls it where it fails to make it; without, it passes the server's words on. */
  readonly what?: string;
  /** The flags that it reads. */
  readonly flags: readonly string[];
  /** The manifest that the flags stand for, or what kubectl finds missing in them. */
  document(name: string, parsed: Parsed): object | string;
}

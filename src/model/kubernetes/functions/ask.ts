import type { Explained, Reason, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { keyFor } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { row } from '../table.ts';

/** An argument as text; anything else asks for nothing that exists. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The key that a name means: `web` in the client's namespace, `shop/web` in another. */
export function keyByName(name: string): string {
  return name.includes('/') ? name : keyFor(clientNamespace, name);
}

/** Nothing there, and why; that something does not exist needs no rule. */
export function absent(text: string, rules: readonly string[]): Explained {
  return { value: null, because: [{ text, rules }] };
}

/** The Service of a name, or the answer that there is none. */
export function serviceByName(
  cluster: Cluster,
  name: string,
): { readonly service: Service } | { readonly none: Explained } {
  const service = row(cluster.services, keyByName(name));
  return service === undefined ? { none: absent(`there is no Service ${name}`, []) } : { service };
}

/** One reason, with the rules it rests on. */
export function because(text: string, rules: readonly string[]): readonly Reason[] {
  return [{ text, rules }];
}

import type { Explained, Problem, Reason, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { keyFor } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { row } from '../table.ts';

/** Why there is no value to give: a question that is wrong, or nothing there. */
export interface NoValue {
  readonly none: Explained;
}

/** An argument as text; anything else is an empty one. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The answer to a question that is itself wrong. */
export function wrong(problem: Problem): Explained {
  return { value: null, because: [], problem };
}

/** The answer to a question that leaves out what it asks about; undefined where it names something. */
export function nameless(name: string, what: string): Explained | undefined {
  if (name.trim() !== '') return undefined;
  return wrong({ message: `the name of the ${what} is empty`, help: `write the name of a ${what}, such as "web"` });
}

/** The key that a name means: `web` in the client's namespace, `shop/web` in another. */
export function keyByName(name: string, what: string): { readonly key: string } | NoValue {
  const none = nameless(name, what);
  if (none !== undefined) return { none };
  const [first = '', second, ...more] = name.split('/');
  if (second === undefined) return { key: keyFor(clientNamespace, first) };
  if (first !== '' && second !== '' && more.length === 0) return { key: keyFor(first, second) };
  const help = `write "web" for the namespace ${clientNamespace}, or "shop/web" for another`;
  return { none: wrong({ message: `\`${name}\` is neither a name nor of the form namespace/name`, help }) };
}

/** Nothing there, and why; that something does not exist needs no rule. */
export function absent(text: string, rules: readonly string[]): Explained {
  return { value: null, because: [{ text, rules }] };
}

/**
 * The Service of a name, or the answer that there is none.
 * @param rules what makes the Service matter, where it is not asked for itself
 */
export function serviceByName(
  cluster: Cluster,
  name: string,
  rules: readonly string[],
): { readonly service: Service } | NoValue {
  const asked = keyByName(name, 'Service');
  if ('none' in asked) return asked;
  const service = row(cluster.services, asked.key);
  return service === undefined ? { none: absent(`there is no Service ${name}`, rules) } : { service };
}

/** One reason, with the rules it rests on. */
export function because(text: string, rules: readonly string[]): readonly Reason[] {
  return [{ text, rules }];
}

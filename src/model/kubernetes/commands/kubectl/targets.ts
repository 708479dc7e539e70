import type { Cluster } from '../../cluster.ts';
import type { Kind } from '../../api/kinds.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Misuse } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, valueOf } from '../flags.ts';
import { namespaceOf, notFoundText, selectorFlag } from './common.ts';
import { findNamed, listObjects, pick } from './pick.ts';

/** Flags by which a command means more than the objects that it names. */
export const targetFlags: readonly Flag[] = [selectorFlag, { name: 'all', takes: 'switch' }];

/** An object that a command is about. */
export interface Target {
  readonly kind: Kind;
  readonly object: KubeObject;
}

/** The objects that a command is about, and what is said of names that nothing has. */
export interface Targets {
  readonly found: readonly Target[];
  readonly missing: readonly string[];
}

/**
 * The objects that a command's words name, or its selector finds; a text is what kubectl refuses the words with.
 * @param allWithoutName whether a type alone means every object of it
 */
export function targetsOf(
  cluster: Cluster,
  parsed: Parsed,
  words: readonly string[],
  allWithoutName = false,
): Targets | Misuse | string {
  const picked = pick(words);
  if ('problem' in picked) return picked;
  const labels = valueOf(parsed, 'selector');
  const namespace = namespaceOf(parsed);
  if (picked.names.length > 0) {
    if (labels !== undefined) return 'name cannot be provided when a selector is specified';
    if (isOn(parsed, 'all')) return 'name cannot be provided when --all is specified';
    const named = picked.names.map(({ kind, name }) => ({
      kind,
      name,
      object: findNamed(cluster, kind, namespace, name),
    }));
    return {
      found: named.flatMap(({ kind, object }) => (object === undefined ? [] : [{ kind, object }])),
      missing: named.flatMap(({ kind, name, object }) => (object === undefined ? [notFoundText(kind, name)] : [])),
    };
  }
  if (labels === undefined && !isOn(parsed, 'all') && !allWithoutName)
    return 'resource(s) were provided, but no name was specified';
  const found: Target[] = [];
  for (const kind of picked.kinds) {
    const listing = listObjects(cluster, kind, namespace, { labels });
    if ('problem' in listing) return listing;
    found.push(...listing.objects.map((object) => ({ kind, object })));
  }
  return { found, missing: [] };
}

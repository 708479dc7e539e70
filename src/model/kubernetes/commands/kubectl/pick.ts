import type { Cluster } from '../../cluster.ts';
import type { Kind } from '../../api/kinds.ts';
import { kinds } from '../../api/kinds.ts';
import { isFields } from '../../api/json.ts';
import { all, find } from '../../api/store.ts';
import { parseLabelSelector } from '../../objects/label-selector.ts';
import type { KubeObject } from '../../objects/object.ts';
import { keyFor } from '../../objects/object.ts';
import type { Misuse } from '../command.ts';
import { misuse } from '../command.ts';
import { kindsByWord } from './common.ts';

/** What a command's words point at: objects by name, or every object of some kinds. */
export interface Picked<K = Kind> {
  readonly kinds: readonly K[];
  /** The names, each with its kind; none where every object of the kinds is meant. */
  readonly names: readonly { readonly kind: K; readonly name: string }[];
}

/** Reads `TYPE`, `TYPE NAME...`, `TYPE,TYPE` and `TYPE/NAME...`, of the kinds that the cluster keeps. */
export function pick(words: readonly string[]): Picked | Misuse {
  return pickAmong(kinds, words);
}

/** Reads the same, of these kinds. */
export function pickAmong<K extends Pick<Kind, 'words'>>(
  known: readonly K[],
  words: readonly string[],
): Picked<K> | Misuse {
  if (words.some((word) => word.includes('/'))) return pickByPath(known, words);
  const [word = '', ...names] = words;
  const found = kindsByWord(known, word);
  if ('problem' in found) return found;
  return { kinds: found.kinds, names: found.kinds.flatMap((kind) => names.map((name) => ({ kind, name }))) };
}

function pickByPath<K extends Pick<Kind, 'words'>>(known: readonly K[], words: readonly string[]): Picked<K> | Misuse {
  const names: { kind: K; name: string }[] = [];
  for (const word of words) {
    const [type = '', name = '', ...more] = word.split('/');
    if (name === '' || more.length > 0)
      return misuse(`\`${word}\` is not of the form TYPE/NAME`, 'write `TYPE NAME`, or each as `TYPE/NAME`');
    const found = kindsByWord(known, type);
    if ('problem' in found) return found;
    names.push(...found.kinds.map((kind) => ({ kind, name })));
  }
  return { kinds: [...new Set(names.map(({ kind }) => kind))], names };
}

/** The object of a kind by its name, in a namespace where the kind has namespaces. */
export function findNamed(cluster: Cluster, kind: Kind, namespace: string, name: string): KubeObject | undefined {
  return find(cluster, kind.kind, keyFor(kind.namespaced ? namespace : '', name));
}

/** What narrows a list: a label selector, and a field selector. */
export interface Filter {
  readonly labels?: string;
  readonly fields?: string;
}

/** The objects of a kind in a namespace (or in all) that pass a filter, by name as the API server lists them. */
export function listObjects(
  cluster: Cluster,
  kind: Kind,
  namespace: string | undefined,
  filter: Filter,
): { readonly objects: readonly KubeObject[] } | Misuse {
  return filtered(all(cluster, kind.kind), kind, namespace, filter);
}

/** Those of some objects of a kind that are in a namespace (or in any) and pass a filter. */
export function filtered<T extends Filtered>(
  objects: readonly T[],
  kind: Pick<Kind, 'words' | 'namespaced'>,
  namespace: string | undefined,
  filter: Filter,
): { readonly objects: readonly T[] } | Misuse {
  const labels = filter.labels === undefined ? () => true : parseLabelSelector(filter.labels);
  if (labels === undefined)
    return misuse(`\`${filter.labels ?? ''}\` is not a label selector`, 'write it as `app=myapp`');
  const fields = filter.fields === undefined ? () => true : fieldTest(kind, filter.fields);
  if (typeof fields !== 'function') return fields;
  const found = objects
    .filter((object) => !kind.namespaced || namespace === undefined || object.metadata.namespace === namespace)
    .filter((object) => labels(object.metadata.labels) && fields(object))
    .sort((a, b) => compare(a.metadata.namespace, b.metadata.namespace) || compare(a.metadata.name, b.metadata.name));
  return { objects: found };
}

/** What a filter looks at. */
type Filtered = Pick<KubeObject, 'metadata'> & { readonly status?: unknown };

type FieldTest = (object: Filtered) => boolean;

function fieldTest(kind: Pick<Kind, 'words'>, text: string): FieldTest | Misuse {
  const readers = kind.words.includes('pod') ? { ...anyField, ...podField } : anyField;
  const tests: FieldTest[] = [];
  for (const part of text.split(',')) {
    const [, field = '', operator, value] = /^([^=!]+)(==|=|!=)(.*)$/.exec(part) ?? [];
    const read = Object.hasOwn(readers, field) ? readers[field] : undefined;
    if (read === undefined) {
      const known = Object.keys(readers).map((name) => `\`${name}\``);
      return misuse(
        `\`${part}\` is not a field selector that the model knows for ${kind.words[1] ?? ''}`,
        `write one of ${known.join(', ')}, as in \`metadata.name=web\``,
      );
    }
    tests.push((object) => (read(object) === value) === (operator !== '!='));
  }
  return (object) => tests.every((test) => test(object));
}

type FieldReaders = Readonly<Record<string, (object: Filtered) => unknown>>;

const anyField: FieldReaders = {
  'metadata.name': ({ metadata }) => metadata.name,
  'metadata.namespace': ({ metadata }) => metadata.namespace,
};

const podField: FieldReaders = {
  'status.podIP': ({ status }) => (isFields(status) ? status['podIP'] : undefined),
  'status.phase': ({ status }) => (isFields(status) ? status['phase'] : undefined),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Cluster } from '../../cluster.ts';
import type { Kind } from '../../api/kinds.ts';
import { kindByWord } from '../../api/kinds.ts';
import { all, find } from '../../api/store.ts';
import { parseLabelSelector } from '../../objects/label-selector.ts';
import type { KubeObject } from '../../objects/object.ts';
import { keyFor } from '../../objects/object.ts';
import type { Misuse } from '../command.ts';
import { misuse } from '../command.ts';
import { kindsByWord } from './common.ts';

/** What a command's words point at: objects by name, or every object of some kinds. */
export interface Picked {
  readonly kinds: readonly Kind[];
  /** The names, each with its kind; none where every object of the kinds is meant. */
  readonly names: readonly { readonly kind: Kind; readonly name: string }[];
}

/** Reads `TYPE`, `TYPE NAME...`, `TYPE,TYPE` and `TYPE/NAME...`. */
export function pick(words: readonly string[]): Picked | Misuse {
  if (words.some((word) => word.includes('/'))) return pickByPath(words);
  const [word = '', ...names] = words;
  const found = kindsByWord(word);
  if ('problem' in found) return found;
  return { kinds: found.kinds, names: found.kinds.flatMap((kind) => names.map((name) => ({ kind, name }))) };
}

function pickByPath(words: readonly string[]): Picked | Misuse {
  const names: { kind: Kind; name: string }[] = [];
  for (const word of words) {
    const [type = '', name = '', ...more] = word.split('/');
    if (name === '' || more.length > 0)
      return misuse(`\`${word}\` is not of the form TYPE/NAME`, 'write `TYPE NAME`, or each as `TYPE/NAME`');
    const found = kindsByWord(type);
    if ('problem' in found) return found;
    const kind = kindByWord(type);
    if (kind !== undefined) names.push({ kind, name });
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

/**
 * The objects of a kind in a namespace (or in all) that pass a filter, by name as the API server lists them.
 */
export function listObjects(
  cluster: Cluster,
  kind: Kind,
  namespace: string | undefined,
  filter: Filter,
): { readonly objects: readonly KubeObject[] } | Misuse {
  const labels = filter.labels === undefined ? () => true : parseLabelSelector(filter.labels);
  if (labels === undefined)
    return misuse(`\`${filter.labels ?? ''}\` is not a label selector`, 'write it as `app=myapp`');
  const fields = filter.fields === undefined ? () => true : fieldTest(kind, filter.fields);
  if (typeof fields !== 'function') return fields;
  const objects = all(cluster, kind.kind)
    .filter((object) => !kind.namespaced || namespace === undefined || object.metadata.namespace === namespace)
    .filter((object) => labels(object.metadata.labels) && fields(object))
    .sort((a, b) => compare(a.metadata.namespace, b.metadata.namespace) || compare(a.metadata.name, b.metadata.name));
  return { objects };
}

type FieldTest = (object: KubeObject) => boolean;

function fieldTest(kind: Kind, text: string): FieldTest | Misuse {
  const tests: FieldTest[] = [];
  for (const part of text.split(',')) {
    const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(part);
    const read = match === null ? undefined : fieldReader(kind, match[1] ?? '');
    if (match === null || read === undefined) {
      return misuse(
        `\`${part}\` is not a field selector that the model knows for ${kind.words[1] ?? ''}`,
        `write one of ${knownFields(kind)}, as in \`metadata.name=web\``,
      );
    }
    tests.push((object) => (read(object) === match[3]) === (match[2] !== '!='));
  }
  return (object) => tests.every((test) => test(object));
}

function knownFields(kind: Kind): string {
  const fields = [
    'metadata.name',
    'metadata.namespace',
    ...(kind.kind === 'Pod' ? ['status.podIP', 'status.phase'] : []),
  ];
  return fields.map((field) => `\`${field}\``).join(', ');
}

function fieldReader(kind: Kind, field: string): ((object: KubeObject) => string) | undefined {
  if (field === 'metadata.name') return ({ metadata }) => metadata.name;
  if (field === 'metadata.namespace') return ({ metadata }) => metadata.namespace;
  if (kind.kind !== 'Pod') return undefined;
  if (field === 'status.podIP') return (object) => (object.kind === 'Pod' ? object.status.podIP : '');
  if (field === 'status.phase') return (object) => (object.kind === 'Pod' ? object.status.phase : '');
  return undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

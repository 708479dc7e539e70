import { stringify } from 'yaml';
import type { Kind } from '../../api/kinds.ts';
import { kindOf } from '../../api/kinds.ts';
import type { Cluster } from '../../cluster.ts';
import type { KubeObject } from '../../objects/object.ts';
import { columns } from '../../text/columns.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { looked, misuse, misused } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, refused, selectorFlag } from './common.ts';
import { columnCells, columnHeads } from './object-columns.ts';
import type { Picked } from './pick.ts';
import { findNamed, listObjects, pick } from './pick.ts';
import { printable } from './printable.ts';

const own: readonly Flag[] = [
  { name: 'output', short: 'o', takes: 'text' },
  { name: 'all-namespaces', short: 'A', takes: 'switch' },
  { name: 'field-selector', takes: 'text' },
];
const formats = ['wide', 'yaml', 'json', 'name'];

/** `kubectl get`: what is there, as a table or in full. */
export const get: Command = {
  name: 'kubectl get',
  usage: 'kubectl get TYPE, kubectl get TYPE NAME -o yaml, kubectl get pods -l app=myapp -o wide',
  run(cluster, words) {
    const parsed = parseFlags('kubectl get', [namespaceFlag, selectorFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const output = valueOf(parsed, 'output') ?? '';
    if (output !== '' && !formats.includes(output)) {
      return misused(
        cluster,
        misuse(`the model has no output format \`${output}\``, 'the formats are `wide`, `yaml`, `json` and `name`'),
      );
    }
    if (parsed.rest.length === 0) return refused(cluster, 'Required resource not specified.');
    const picked = pick(parsed.rest);
    if ('problem' in picked) return misused(cluster, picked);
    const found = gather(cluster, parsed, picked);
    if (typeof found === 'string') return refused(cluster, found);
    return 'problem' in found ? misused(cluster, found) : print(cluster, parsed, picked, found, output);
  },
};

interface Found {
  readonly objects: readonly KubeObject[];
  readonly missing: readonly string[];
}

function gather(cluster: Cluster, parsed: Parsed, { kinds, names }: Picked): Found | Misuse | string {
  const filter = { labels: valueOf(parsed, 'selector'), fields: valueOf(parsed, 'field-selector') };
  if (names.length > 0) {
    if (filter.labels !== undefined || filter.fields !== undefined)
      return 'name cannot be provided when a selector is specified';
    if (isOn(parsed, 'all-namespaces')) return 'a resource cannot be retrieved by name across all namespaces';
    const missing: string[] = [];
    const objects = names.flatMap(({ kind, name }) => {
      const object = findNamed(cluster, kind, namespaceOf(parsed), name);
      if (object === undefined)
        missing.push(`Error from server (NotFound): ${kind.resource} ${JSON.stringify(name)} not found`);
      return object === undefined ? [] : [object];
    });
    return { objects, missing };
  }
  const namespace = isOn(parsed, 'all-namespaces') ? undefined : namespaceOf(parsed);
  const objects: KubeObject[] = [];
  for (const kind of kinds) {
    const listing = listObjects(cluster, kind, namespace, filter);
    if ('problem' in listing) return listing;
    objects.push(...listing.objects);
  }
  return { objects, missing: [] };
}

function print(
  cluster: Cluster,
  parsed: Parsed,
  { kinds, names }: Picked,
  { objects, missing }: Found,
  output: string,
): Ran {
  const exitCode = missing.length > 0 ? 1 : 0;
  const single = names.length === 1 ? objects[0] : undefined;
  if ((output === 'yaml' || output === 'json') && (single !== undefined || names.length === 0)) {
    return looked(cluster, fullText(single ?? listOf(objects), output), exitCode);
  }
  if (objects.length === 0 && missing.length === 0) {
    const everywhere = isOn(parsed, 'all-namespaces') || kinds.every(({ namespaced }) => !namespaced);
    return looked(cluster, `No resources found${everywhere ? '' : ` in ${namespaceOf(parsed)} namespace.`}`);
  }
  if (output === 'name') {
    return looked(cluster, [...objects.map((object) => nameOf(object)), ...missing].join('\n'), exitCode);
  }
  const tables = kinds.flatMap((kind) => table(cluster, parsed, kind, objects, kinds.length > 1, output === 'wide'));
  return looked(cluster, [...(tables.length > 0 ? [tables.join('\n\n')] : []), ...missing].join('\n'), exitCode);
}

function table(
  cluster: Cluster,
  parsed: Parsed,
  kind: Kind,
  all: readonly KubeObject[],
  prefixed: boolean,
  wide: boolean,
): readonly string[] {
  const objects = all.filter((object) => object.kind === kind.kind);
  if (objects.length === 0) return [];
  const everywhere = isOn(parsed, 'all-namespaces') && kind.namespaced;
  const heads = [...(everywhere ? ['NAMESPACE'] : []), ...columnHeads(kind.kind, wide)];
  const rows = objects.map((object) => {
    const [name = '', ...cells] = columnCells(cluster, object, wide);
    return [...(everywhere ? [object.metadata.namespace] : []), prefixed ? `${kind.one}/${name}` : name, ...cells];
  });
  return [columns([heads, ...rows])];
}

function nameOf(object: KubeObject): string {
  return `${kindOf(object)?.one ?? ''}/${object.metadata.name}`;
}

function listOf(objects: readonly KubeObject[]): unknown {
  return { apiVersion: 'v1', items: objects, kind: 'List', metadata: { resourceVersion: '' } };
}

function fullText(value: unknown, output: string): string {
  const plain = printable(value);
  if (output === 'json') return JSON.stringify(plain, null, 4);
  return stringify(plain, { version: '1.1', indentSeq: false, lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}

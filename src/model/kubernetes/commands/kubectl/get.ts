import type { Cluster } from '../../cluster.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { looked, misuse, misused } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused, selectorFlag } from './common.ts';
import { fullText } from './full-text.ts';
import { printJsonPath } from './jsonpath/print-jsonpath.ts';
import type { Listed, ListedKind } from './listed-kinds.ts';
import { allListed, findListed, listedKinds } from './listed-kinds.ts';
import { objectTable } from './object-table.ts';
import type { Picked } from './pick.ts';
import { filtered, pickAmong } from './pick.ts';
import { printable } from './printable.ts';
import { withStatus } from './with-status.ts';

const own: readonly Flag[] = [
  { name: 'output', short: 'o', takes: 'text' },
  { name: 'all-namespaces', short: 'A', takes: 'switch' },
  { name: 'field-selector', takes: 'text' },
  { name: 'show-labels', takes: 'switch' },
  { name: 'no-headers', takes: 'switch' },
  { name: 'ignore-not-found', takes: 'switch' },
];
const formats = ['wide', 'yaml', 'json', 'name', 'jsonpath'];

/** `kubectl get`: what is there, as a table or in full. */
export const get: Command = {
  name: 'kubectl get',
  usage:
    "kubectl get TYPE, kubectl get TYPE NAME -o yaml, kubectl get pods -l app=myapp -o wide, kubectl get pods -o jsonpath='{.items[*].status.podIP}'",
  run(cluster, words) {
    const parsed = parseFlags(get.name, [namespaceFlag, selectorFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [, format = '', template] = /^([^=]*)(?:=([^]*))?$/.exec(valueOf(parsed, 'output') ?? '') ?? [];
    if (format !== '' && !(formats.includes(format) && (template === undefined || format === 'jsonpath')))
      return misused(cluster, unknownFormat(valueOf(parsed, 'output') ?? ''));
    if (format === 'jsonpath' && template === undefined)
      return refused(cluster, 'template format specified but no template given');
    if (parsed.rest.length === 0) return refused(cluster, 'Required resource not specified.');
    const picked = pickAmong(listedKinds, parsed.rest);
    if ('problem' in picked) return misused(cluster, picked);
    const found = gather(cluster, parsed, picked);
    if (typeof found === 'string') return refused(cluster, found);
    if ('problem' in found) return misused(cluster, found);
    return format === '' || format === 'wide'
      ? printTable(cluster, parsed, picked, found, format === 'wide')
      : printWhole(cluster, picked, found, format, template ?? '');
  },
};

function unknownFormat(format: string): Misuse {
  const known = formats.map((name) => (name === 'jsonpath' ? '`jsonpath=TEMPLATE`' : `\`${name}\``)).join(', ');
  return misuse(`the model has no output format \`${format}\``, `the formats are ${known}`);
}

interface Found {
  readonly objects: readonly Listed[];
  readonly missing: readonly string[];
}

function gather(cluster: Cluster, parsed: Parsed, { kinds, names }: Picked<ListedKind>): Found | Misuse | string {
  const filter = { labels: valueOf(parsed, 'selector'), fields: valueOf(parsed, 'field-selector') };
  if (names.length > 0) {
    if (filter.labels !== undefined || filter.fields !== undefined)
      return 'name cannot be provided when a selector is specified';
    if (isOn(parsed, 'all-namespaces')) return 'a resource cannot be retrieved by name across all namespaces';
    const missing: string[] = [];
    const objects = names.flatMap(({ kind, name }) => {
      const object = findListed(cluster, kind, namespaceOf(parsed), name);
      if (object === undefined && !isOn(parsed, 'ignore-not-found')) missing.push(notFoundText(kind, name));
      return object === undefined ? [] : [object];
    });
    return { objects, missing };
  }
  const namespace = isOn(parsed, 'all-namespaces') ? undefined : namespaceOf(parsed);
  const objects: Listed[] = [];
  for (const kind of kinds) {
    const listing = filtered(allListed(cluster, kind), kind, namespace, filter);
    if ('problem' in listing) return listing;
    objects.push(...listing.objects);
  }
  return { objects, missing: [] };
}

/** Prints objects in full: one alone where one was named, else a list. */
function printWhole(
  cluster: Cluster,
  { names }: Picked<ListedKind>,
  { objects, missing }: Found,
  format: string,
  template: string,
): Ran {
  const exitCode = missing.length > 0 ? 1 : 0;
  const end = missing.length > 0 ? `\n${missing.join('\n')}` : '';
  if (format === 'name') return looked(cluster, [...objects.map(nameOf), ...missing].join('\n'), exitCode);
  if (names.length === 1 && objects.length === 0) return looked(cluster, missing.join('\n'), exitCode);
  const whole = objects.map((object) => printable(withStatus(cluster, object)));
  const list = { apiVersion: 'v1', items: whole, kind: 'List', metadata: { resourceVersion: '' } };
  const plain = names.length === 1 ? whole[0] : list;
  if (format !== 'jsonpath') return looked(cluster, `${fullText(plain, format)}${end}`, exitCode);
  const printed = printJsonPath(template, plain);
  if ('problem' in printed) return misused(cluster, printed);
  return 'error' in printed
    ? refused(cluster, printed.error)
    : looked(cluster, `${printed.text.replace(/\n$/, '')}${end}`, exitCode);
}

function printTable(
  cluster: Cluster,
  parsed: Parsed,
  { kinds, names }: Picked<ListedKind>,
  { objects, missing }: Found,
  wide: boolean,
): Ran {
  const everywhere = isOn(parsed, 'all-namespaces');
  if (objects.length === 0 && missing.length === 0) {
    if (names.length > 0) return looked(cluster, '');
    const home =
      everywhere || kinds.every(({ namespaced }) => !namespaced) ? '' : ` in ${namespaceOf(parsed)} namespace.`;
    return looked(cluster, `No resources found${home}`);
  }
  const options = {
    everywhere,
    wide,
    labels: isOn(parsed, 'show-labels'),
    heads: !isOn(parsed, 'no-headers'),
    prefixed: kinds.length > 1,
  };
  const tables = kinds
    .map((kind) =>
      objectTable(
        cluster,
        kind,
        objects.filter((object) => object.kind === kind.kind),
        options,
      ),
    )
    .filter((text) => text !== '');
  const text = tables.length > 0 ? [tables.join('\n\n')] : [];
  return looked(cluster, [...text, ...missing].join('\n'), missing.length > 0 ? 1 : 0);
}

function nameOf(object: Listed): string {
  return `${listedKinds.find(({ kind }) => kind === object.kind)?.one ?? ''}/${object.metadata.name}`;
}

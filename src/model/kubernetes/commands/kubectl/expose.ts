import type { Cluster } from '../../cluster.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { kinds } from '../../api/kinds.ts';
import type { Command, Ran } from '../command.ts';
import { looked, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused, waitFlag, wrote } from './common.ts';
import type { Exposed } from './exposed.ts';
import { exposedBy } from './exposed.ts';
import { labelsOf } from './label-words.ts';
import { findNamed, pick } from './pick.ts';
import { createDocument } from './write-document.ts';

const own: readonly Flag[] = [
  { name: 'name', takes: 'text' },
  { name: 'port', takes: 'text' },
  { name: 'target-port', takes: 'text' },
  { name: 'protocol', takes: 'text' },
  { name: 'type', takes: 'text' },
  { name: 'cluster-ip', takes: 'text' },
  { name: 'selector', takes: 'text' },
  { name: 'labels', short: 'l', takes: 'text' },
  { name: 'external-ip', takes: 'text' },
  { name: 'session-affinity', takes: 'text' },
];

/** `kubectl expose`: a Service that selects what a workload, a Pod or another Service selects. */
export const expose: Command = {
  name: 'kubectl expose',
  usage:
    'kubectl expose deployment NAME --port=80 --target-port=8080, kubectl expose pod NAME --port=80 --name=NAME --cluster-ip=None',
  run(cluster, words) {
    const parsed = parseFlags(expose.name, [namespaceFlag, waitFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    if (parsed.rest.length === 0)
      return refused(cluster, 'You must provide one or more resources by argument or filename.');
    const picked = pick(parsed.rest);
    if ('problem' in picked) return misused(cluster, picked);
    const [target, ...others] = picked.names;
    if (target === undefined) return refused(cluster, 'resource(s) were provided, but no name was specified');
    const extra = surplus(
      expose.name,
      expose.usage,
      others.map(({ name }) => name),
    );
    if (extra !== undefined) return misused(cluster, extra);
    const object = findNamed(cluster, target.kind, namespaceOf(parsed), target.name);
    if (object === undefined) return looked(cluster, notFoundText(target.kind, target.name), 1);
    const exposed = exposedBy(object);
    if (exposed === undefined) {
      const [, group] = /^[^.]+(\..+)$/.exec(target.kind.resource) ?? [];
      return refused(cluster, `cannot expose a ${target.kind.kind}${group ?? ''}`);
    }
    const document = documentOf(parsed, target.name, exposed);
    return typeof document === 'string' ? refused(cluster, document) : make(cluster, parsed, document);
  },
};

function make(cluster: Cluster, parsed: Parsed, document: object): Ran {
  const service = kinds.find(({ kind }) => kind === 'Service');
  if (service === undefined) return looked(cluster, '', 1);
  const created = createDocument(cluster, service, namespaceOf(parsed), document);
  if ('error' in created) return wrote(cluster, parsed, [apiErrorText(created.error)], 1, [created.error]);
  return wrote(created.cluster, parsed, [`service/${created.object.metadata.name} exposed`]);
}

/** The Service's manifest, or what kubectl finds missing. */
function documentOf(parsed: Parsed, name: string, exposed: Exposed): object | string {
  const given = valueOf(parsed, 'selector');
  const selector = given === undefined ? exposed.selector : labelsOf(given);
  if (typeof selector === 'string')
    return `couldn't retrieve selectors via --selector flag or introspection: ${selector}`;
  const labels = valueOf(parsed, 'labels');
  const ports = portsOf(parsed, exposed);
  if (typeof ports === 'string') return ports;
  const ownLabels = labels === undefined ? exposed.labels : labelsOf(labels);
  if (typeof ownLabels === 'string') return ownLabels;
  const externalIP = valueOf(parsed, 'external-ip');
  const spec = {
    ports,
    selector,
    type: valueOf(parsed, 'type'),
    clusterIP: valueOf(parsed, 'cluster-ip'),
    sessionAffinity: valueOf(parsed, 'session-affinity'),
    externalIPs: externalIP === undefined ? undefined : [externalIP],
  };
  const metadata = { name: (valueOf(parsed, 'name') ?? name).slice(0, 63), labels: ownLabels };
  return { apiVersion: 'v1', kind: 'Service', metadata, spec };
}

function portsOf(parsed: Parsed, exposed: Exposed): readonly object[] | string {
  const flag = valueOf(parsed, 'port');
  const given = flag?.split(',').map((text) => ({ port: Number(text), protocol: 'TCP' }));
  const ports = given ?? exposed.ports;
  if (ports.length === 0) return `couldn't find port via --port flag or introspection`;
  const bad = flag?.split(',').find((text) => !/^\d{1,9}$/.test(text));
  if (bad !== undefined) return `strconv.Atoi: parsing ${JSON.stringify(bad)}: invalid syntax`;
  const target = valueOf(parsed, 'target-port');
  const targetPort = target !== undefined && /^\d{1,9}$/.test(target) ? Number(target) : target;
  return ports.map(({ port, protocol }, i) => ({
    name: ports.length > 1 ? `port-${i + 1}` : undefined,
    port,
    protocol: valueOf(parsed, 'protocol') ?? protocol,
    targetPort: targetPort ?? port,
  }));
}

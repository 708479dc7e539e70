import type { Cluster } from '../../cluster.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { createObject } from '../../api/create.ts';
import { decode, misfitText } from '../../api/decode.ts';
import type { Kind } from '../../api/kinds.ts';
import { kindByWord } from '../../api/kinds.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { misuse, misused } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { fileFlag, namespaceFlag, namespaceOf, refused, waitFlag, wrote } from './common.ts';
import { objectOf, readFiles, withNamespace } from './files.ts';

const own: readonly Flag[] = [
  { name: 'image', takes: 'text' },
  { name: 'replicas', short: 'r', takes: 'text' },
  { name: 'port', takes: 'text' },
  { name: 'tcp', takes: 'text' },
  { name: 'clusterip', takes: 'text' },
];

/** `kubectl create`: objects from files, or a Namespace, a Deployment or a Service from flags. */
export const create: Command = {
  name: 'kubectl create',
  usage:
    'kubectl create -f FILE, kubectl create namespace NAME, kubectl create deployment NAME --image=IMAGE, kubectl create service clusterip NAME --tcp=80',
  run(cluster, words) {
    const parsed = parseFlags('kubectl create', [fileFlag, namespaceFlag, waitFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const files = parsed.flags.get('filename') ?? [];
    return files.length > 0 ? fromFiles(cluster, parsed, files) : fromFlags(cluster, parsed);
  },
};

function fromFiles(cluster: Cluster, parsed: Parsed, files: readonly string[]): Ran {
  const read = readFiles(cluster, files);
  if ('problem' in read) return misused(cluster, read);
  let next = cluster;
  let exitCode = 0;
  const lines = read.manifests.map((manifest) => {
    const object = objectOf(manifest, namespaceOf(parsed));
    const created = 'error' in object ? object : createObject(next, object.object);
    if ('error' in created) {
      exitCode = 1;
      return apiErrorText(created.error, `error when creating ${JSON.stringify(manifest.file)}`);
    }
    next = created.cluster;
    return `${manifest.kind.one}/${created.object.metadata.name} created`;
  });
  return wrote(next, parsed, lines, exitCode);
}

function fromFlags(cluster: Cluster, parsed: Parsed): Ran {
  const [word = '', ...rest] = parsed.rest;
  const kind = kindByWord(word);
  if (kind === undefined) return misused(cluster, cannotMake(word));
  const made = documentFor(kind, rest, parsed);
  if (typeof made === 'string') return refused(cluster, made);
  if ('problem' in made) return misused(cluster, made);
  const decoded = decode(kind, made.document);
  if ('misfits' in decoded) return refused(cluster, misfitText(kind, decoded.misfits));
  return createOne(cluster, parsed, kind, decoded.object);
}

function createOne(cluster: Cluster, parsed: Parsed, kind: Kind, object: KubeObject): Ran {
  const created = createObject(cluster, withNamespace(object, kind.namespaced ? namespaceOf(parsed) : ''));
  if ('error' in created) {
    const { error } = created;
    const text =
      error.reason === 'Invalid'
        ? apiErrorText(error)
        : `error: failed to create ${kind.words[0] ?? ''}: ${error.message}`;
    return wrote(cluster, parsed, [text], 1);
  }
  return wrote(created.cluster, parsed, [`${kind.one}/${created.object.metadata.name} created`]);
}

function cannotMake(word: string): Misuse {
  return misuse(
    `\`kubectl create\` makes no \`${word}\` from flags`,
    `write \`${create.usage.split(', ').join('`, `')}\``,
  );
}

interface Document {
  readonly document: object;
}

function documentFor(kind: Kind, rest: readonly string[], parsed: Parsed): Document | string | Misuse {
  if (kind.kind === 'Service' && rest[0] === 'clusterip') return serviceDocument(rest.slice(1), parsed);
  const [name, ...more] = rest;
  if (name === undefined || more.length > 0) return `exactly one NAME is required, got ${rest.length}`;
  if (kind.kind === 'Namespace') return { document: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } } };
  if (kind.kind === 'Deployment') return deploymentDocument(name, parsed);
  return cannotMake(kind.words[0] ?? '');
}

function deploymentDocument(name: string, parsed: Parsed): Document | string {
  const images = parsed.flags.get('image') ?? [];
  if (images.length === 0) return 'required flag(s) "image" not set';
  const port = valueOf(parsed, 'port');
  const replicas = wholeNumber(valueOf(parsed, 'replicas') ?? '1');
  const containerPort = port === undefined ? undefined : wholeNumber(port);
  if (replicas === undefined || (port !== undefined && containerPort === undefined))
    return 'a whole number is required';
  const labels = { app: name };
  const containers = images.map((image) => {
    const ports = containerPort === undefined ? [] : [{ containerPort }];
    return { name: image.split('/').at(-1)?.split(/[:@]/)[0] ?? image, image, ports };
  });
  const template = { metadata: { labels }, spec: { containers } };
  const spec = { replicas, selector: { matchLabels: labels }, template };
  return { document: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, labels }, spec } };
}

function serviceDocument(rest: readonly string[], parsed: Parsed): Document | string {
  const [name, ...more] = rest;
  if (name === undefined || more.length > 0) return `exactly one NAME is required, got ${rest.length}`;
  const clusterIP = valueOf(parsed, 'clusterip');
  const tcp = (parsed.flags.get('tcp') ?? []).flatMap((value) => value.split(','));
  if (tcp.length === 0 && clusterIP !== 'None') return 'at least one tcp port specifier must be provided';
  const ports = tcp.map((text) => {
    const [port, target = port] = text.split(':').map((part) => wholeNumber(part) ?? part);
    return { name: text.replace(':', '-'), protocol: 'TCP', port, targetPort: target };
  });
  const bad = ports.find(({ port }) => typeof port !== 'number');
  if (bad !== undefined) return `invalid port specified: ${bad.name}`;
  const metadata = { name, labels: { app: name } };
  const spec = { type: 'ClusterIP', clusterIP, selector: { app: name }, ports };
  return { document: { apiVersion: 'v1', kind: 'Service', metadata, spec } };
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

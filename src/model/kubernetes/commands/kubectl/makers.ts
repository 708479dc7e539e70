import type { KindName } from '../../objects/object.ts';
import type { Parsed } from '../flags.ts';
import { valueOf } from '../flags.ts';

/** How `kubectl create` makes an object of one kind from flags. */
export interface Maker {
  readonly usage: string;
  /** The flags that it reads. */
  readonly flags: readonly string[];
  /** The manifest that the flags stand for, or what kubectl finds missing in them. */
  document(name: string, parsed: Parsed): object | string;
}

/** Every kind that is made from flags. */
export const makers: Readonly<Partial<Record<KindName, Maker>>> = {
  Namespace: {
    usage: 'kubectl create namespace NAME',
    flags: [],
    document: (name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  },
  Deployment: {
    usage: 'kubectl create deployment NAME --image=IMAGE',
    flags: ['image', 'replicas', 'port'],
    document: deploymentDocument,
  },
  Service: {
    usage: 'kubectl create service clusterip NAME --tcp=80',
    flags: ['tcp', 'clusterip'],
    document: serviceDocument,
  },
};

function deploymentDocument(name: string, parsed: Parsed): object | string {
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
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, labels }, spec };
}

function serviceDocument(name: string, parsed: Parsed): object | string {
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
  return { apiVersion: 'v1', kind: 'Service', metadata, spec };
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

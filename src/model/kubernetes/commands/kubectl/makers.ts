import type { Parsed } from '../flags.ts';
import { valueOf } from '../flags.ts';
import type { Maker } from './maker.ts';
import { serviceMakers } from './service-makers.ts';
import { wholeNumber } from './whole-number.ts';

/** Every kind that is made from flags. */
export const makers: readonly Maker[] = [
  {
    kind: 'Namespace',
    words: ['namespace', 'ns'],
    usage: 'kubectl create namespace NAME',
    flags: [],
    document: (name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  },
  {
    kind: 'Deployment',
    words: ['deployment', 'deploy'],
    what: 'deployment',
    usage: 'kubectl create deployment NAME --image=IMAGE',
    flags: ['image', 'replicas', 'port'],
    document: deploymentDocument,
  },
  ...serviceMakers,
];

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

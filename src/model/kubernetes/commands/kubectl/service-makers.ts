import type { Parsed } from '../flags.ts';
import { valueOf } from '../flags.ts';
import type { Maker } from './maker.ts';
import { wholeNumber } from './whole-number.ts';

/** How `kubectl create service` makes a Service of each type. */
export const serviceMakers: readonly Maker[] = [
  maker('clusterip', 'ClusterIP', 'NAME --tcp=80:8080', ['tcp', 'clusterip']),
  maker('nodeport', 'NodePort', 'NAME --tcp=80 --node-port=30080', ['tcp', 'node-port']),
  maker('loadbalancer', 'LoadBalancer', 'NAME --tcp=80', ['tcp']),
  maker('externalname', 'ExternalName', 'NAME --external-name=HOST', ['tcp', 'external-name']),
];

function maker(word: string, type: string, usage: string, flags: readonly string[]): Maker {
  return {
    kind: 'Service',
    what: `${type} service`,
    words: [`service ${word}`, `svc ${word}`],
    usage: `kubectl create service ${word} ${usage}`,
    flags,
    document: (name, parsed) => serviceDocument(name, type, parsed),
  };
}

function serviceDocument(name: string, type: string, parsed: Parsed): object | string {
  const clusterIP = valueOf(parsed, 'clusterip');
  const externalName = valueOf(parsed, 'external-name');
  const nodePort = valueOf(parsed, 'node-port');
  if (type === 'ExternalName' && externalName === undefined) return 'required flag(s) "external-name" not set';
  const tcp = (parsed.flags.get('tcp') ?? []).flatMap((value) => value.split(','));
  if (tcp.length === 0 && clusterIP !== 'None' && type !== 'ExternalName')
    return 'at least one tcp port specifier must be provided';
  const ports = tcp.map((text) => {
    const [port = '', target = port] = text.split(':');
    return {
      name: text.replaceAll(':', '-'),
      protocol: 'TCP',
      port: wholeNumber(port),
      targetPort: wholeNumber(target) ?? target,
      nodePort: nodePort === undefined ? undefined : wholeNumber(nodePort),
    };
  });
  const bad = tcp.find((_, i) => ports[i]?.port === undefined);
  if (bad !== undefined) return `strconv.ParseUint: parsing ${JSON.stringify(bad.split(':')[0] ?? '')}: invalid syntax`;
  const metadata = { name, labels: { app: name } };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: { type, clusterIP, externalName, selector: { app: name }, ports },
  };
}

import type { Cluster } from '../cluster.ts';
import { joinHostPort } from '../net/host-port.ts';
import { namespaceMark } from '../objects/marks.ts';
import type { Pod } from '../objects/pod.ts';
import type { Service, ServicePort } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';

/** A variable of a process, with its value. */
export type Variable = readonly [name: string, value: string];

/**
 * The variables that the kubelet gave a Pod's containers when they started: of each Service of its namespace that then was
 * there and had a cluster IP, as it then was; of a headless Service there are none (R86).
 */
export function serviceVariables(cluster: Cluster, pod: Pod): readonly Variable[] {
  if (pod.spec.enableServiceLinks === false) return [];
  const services = servicesSeen(cluster, pod).filter(
    (service) => service.spec.clusterIP !== '' && !isHeadless(service) && service.spec.type !== 'ExternalName',
  );
  return services
    .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))
    .flatMap((service) => variablesOf(service));
}

/** Uids count up as objects are made, so that they tell what was there before what. */
function servicesSeen(cluster: Cluster, pod: Pod): Service[] {
  const { namespace, uid } = pod.metadata;
  const seen = new Map<string, Service>();
  for (const { service, until } of cluster.oldServices) {
    const then = service.metadata;
    if (then.namespace === namespace && then.uid < uid && uid < until && !seen.has(then.uid))
      seen.set(then.uid, service);
  }
  for (const service of rowsMarked(cluster.services, namespaceMark(namespace))) {
    const now = service.metadata;
    if (now.uid < uid && !seen.has(now.uid)) seen.set(now.uid, service);
  }
  return [...seen.values()];
}

function variablesOf({ metadata, spec }: Service): readonly Variable[] {
  const name = variableName(metadata.name);
  const [first] = spec.ports;
  if (first === undefined) return [];
  return [
    [`${name}_SERVICE_HOST`, spec.clusterIP],
    [`${name}_SERVICE_PORT`, String(first.port)],
    ...spec.ports
      .filter((port) => port.name !== '')
      .map((port): Variable => [`${name}_SERVICE_PORT_${variableName(port.name)}`, String(port.port)]),
    [`${name}_PORT`, placeOf(spec.clusterIP, first)],
    ...spec.ports.flatMap((port): readonly Variable[] => {
      const prefix = `${name}_PORT_${port.port}_${port.protocol}`;
      return [
        [prefix, placeOf(spec.clusterIP, port)],
        [`${prefix}_PROTO`, port.protocol.toLowerCase()],
        [`${prefix}_PORT`, String(port.port)],
        [`${prefix}_ADDR`, spec.clusterIP],
      ];
    }),
  ];
}

function placeOf(ip: string, { port, protocol }: ServicePort): string {
  return `${protocol.toLowerCase()}://${joinHostPort(ip, port)}`;
}

function variableName(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

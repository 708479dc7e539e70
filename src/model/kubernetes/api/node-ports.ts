import type { Cluster } from '../cluster.ts';
import { nodePortMark } from '../objects/marks.ts';
import type { Service, ServicePort } from '../objects/service.ts';
import { needsHealthCheckPort, needsNodePorts, nodePortsOf } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';
import type { Allocation } from './allocation.ts';
import type { ApiError } from './api-error.ts';
import { invalidObject } from './api-error.ts';
import { breaking, invalid } from './field-error.ts';

/** The ports of every Node that Services may have. */
export const nodePorts = { first: 30000, last: 32767 };

const alreadyAllocated = 'provided port is already allocated';

/**
 * Gives a Service the node ports that its type needs: those that it names, where they are in range and free, else the next
 * free ones (R15, R17). Real clusters pick at random; this one counts up.
 */
export function allocateNodePorts(cluster: Cluster, service: Service, old?: Service): Allocation {
  let next = cluster;
  const mine = new Set(old === undefined ? [] : nodePortsOf(old));
  const ports: ServicePort[] = [];
  if (!needsNodePorts(service)) return withHealthCheckPort(next, service, mine, old);
  for (const [i, port] of service.spec.ports.entries()) {
    const twin = old === undefined ? twinPort(service, ports, i) : 0;
    const wanted = port.nodePort || twin;
    const refusal = mine.has(wanted) ? secondTime(ports, port.port, wanted, old) : refusalOf(next, wanted);
    if (wanted !== 0 && refusal !== undefined) return { error: notAllocated(service, i, wanted, refusal) };
    if (wanted === 0 && service.spec.allocateLoadBalancerNodePorts !== false) {
      const free = nextFree(next, service, mine);
      if (free === undefined) return { error: internal('failed to allocate a nodePort: range is full') };
      next = { ...next, nextNodePort: free + 1 };
      ports.push({ ...port, nodePort: free });
    } else ports.push({ ...port, nodePort: wanted });
    mine.add(ports[i]?.nodePort ?? 0);
  }
  return withHealthCheckPort(next, { ...service, spec: { ...service.spec, ports } }, mine, old);
}

/** On creation, the same port over another protocol shares one node port: the one just given, or one that is named later. */
function twinPort({ spec }: Service, done: readonly ServicePort[], at: number): number {
  const all = [...done, ...spec.ports.slice(at)];
  if (spec.allocateLoadBalancerNodePorts === false) return 0;
  return all.find(({ port, nodePort }) => port === spec.ports[at]?.port && nodePort !== 0)?.nodePort ?? 0;
}

/**
 * A new Service is given a node port once: over other protocols only the same port shares it. Of an update's own ports it
 * is validation that tells which cannot share one.
 */
function secondTime(done: readonly ServicePort[], port: number, wanted: number, old?: Service): string | undefined {
  const shared = done.find((each) => each.port === port && each.nodePort !== 0)?.nodePort;
  return old !== undefined || shared === wanted ? undefined : alreadyAllocated;
}

/** A load balancer with the policy Local has a port that it is asked on (R17). */
function withHealthCheckPort(
  cluster: Cluster,
  service: Service,
  mine: ReadonlySet<number>,
  old: Service | undefined,
): Allocation {
  if (!needsHealthCheckPort(service) || (old !== undefined && needsHealthCheckPort(old))) return { cluster, service };
  const wanted = service.spec.healthCheckNodePort;
  if (wanted !== 0) {
    const refusal = mine.has(wanted) ? alreadyAllocated : refusalOf(cluster, wanted);
    if (refusal === undefined) return { cluster, service };
    return { error: internal(`failed to allocate requested HealthCheck NodePort ${wanted}: ${refusal}`) };
  }
  const free = nextFree(cluster, service, mine);
  if (free === undefined) return { error: internal('failed to allocate a HealthCheck NodePort 0: range is full') };
  return {
    cluster: { ...cluster, nextNodePort: free + 1 },
    service: { ...service, spec: { ...service.spec, healthCheckNodePort: free } },
  };
}

function refusalOf(cluster: Cluster, port: number): string | undefined {
  const { first, last } = nodePorts;
  if (port < first || port > last) {
    return `provided port is not in the valid range. The range of valid ports is ${first}-${last}`;
  }
  return isTaken(cluster, port) ? alreadyAllocated : undefined;
}

/** The next port that no Service has and this one does not name; at the end of the range the search goes on from its start. */
function nextFree(cluster: Cluster, service: Service, mine: ReadonlySet<number>): number | undefined {
  const count = nodePorts.last - nodePorts.first + 1;
  const named = new Set([...mine, ...nodePortsOf(service)]);
  for (let tries = 0; tries < count; tries += 1) {
    const port = nodePorts.first + ((cluster.nextNodePort - nodePorts.first + tries) % count);
    if (!named.has(port) && !isTaken(cluster, port)) return port;
  }
  return undefined;
}

function isTaken(cluster: Cluster, port: number): boolean {
  return rowsMarked(cluster.services, nodePortMark(port)).length > 0;
}

function notAllocated(service: Service, at: number, port: number, why: string): ApiError {
  return invalidObject(service, breaking(['R15'], [invalid(`spec.ports[${at}].nodePort`, port, why)]));
}

function internal(why: string): ApiError {
  return { reason: 'InternalError', message: `Internal error occurred: ${why}` };
}

import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { slicesOf } from '../dns/find-hosts.ts';
import { compareIPs } from '../net/ip.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, isServingEndpoint } from '../objects/endpoint-slice.ts';
import { ipMark } from '../objects/marks.ts';
import { keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import type { Service } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';
import type { Dialled } from './attempt.ts';

/** Dials an address and a TCP port from a Pod of the cluster: a cluster IP through kube-proxy (R77), a Pod itself (R78). */
export function dial(cluster: Cluster, address: string, port: number): Dialled {
  const [service] = rowsMarked(cluster.services, ipMark(address));
  return service === undefined ? dialPod(cluster, address, port) : dialVirtual(cluster, service, address, port);
}

/** Readiness is not looked at: whatever listens answers. No port is translated (R78). */
function dialPod(cluster: Cluster, address: string, port: number): Dialled {
  const [pod] = rowsMarked(cluster.pods, ipMark(address));
  if (pod === undefined) {
    return {
      outcome: 'timed out',
      address,
      because: [{ text: `nothing has the address ${address}, so nobody replies`, rules: ['R78'] }],
    };
  }
  const { name, uid } = pod.metadata;
  if (!listens(cluster, pod, port)) {
    const why = cluster.silent.has(uid)
      ? 'its process has closed its listener'
      : `none of its containers declares the port ${port}`;
    return {
      outcome: 'refused',
      address,
      because: [{ text: `the Pod ${name} at ${address} refuses port ${port}: ${why}`, rules: ['R78'] }],
    };
  }
  const reached = { address, podPort: port, pod: keyOf(pod), uid };
  return {
    outcome: 'ESTABLISHED',
    reached,
    because: [{ text: `the Pod ${name} at ${address} listens on port ${port}`, rules: ['R78'] }],
  };
}

/** Whether the Pod's process listens: in this model, on every TCP port that its containers declare, while it runs. */
function listens(cluster: Cluster, pod: Pod, port: number): boolean {
  if (pod.status.phase !== 'Running' || cluster.silent.has(pod.metadata.uid)) return false;
  const ports = pod.spec.containers.flatMap((container) => container.ports);
  return ports.some((declared) => declared.containerPort === port && (declared.protocol || 'TCP') === 'TCP');
}

function dialVirtual(cluster: Cluster, service: Service, address: string, port: number): Dialled {
  const { name } = service.metadata;
  const declared = service.spec.ports.find(
    (candidate) => candidate.port === port && (candidate.protocol || 'TCP') === 'TCP',
  );
  if (declared === undefined) {
    const text = `the cluster IP ${address} only answers on the ports that the Service ${name} declares, and ${port} is none of them`;
    return { outcome: 'timed out', address, because: [{ text, rules: ['R77'] }] };
  }
  const chosen = choose(slicesOf(cluster, service), declared.name);
  if (chosen === undefined) {
    const text = `the Service ${name} has no endpoint that can take a connection on port ${port}, so kube-proxy rejects it`;
    return { outcome: 'rejected', address, because: [{ text, rules: ['R77'] }] };
  }
  const leads: Reason = {
    text: `kube-proxy leads ${address}:${port} to ${chosen.address}:${chosen.port}, ${chosen.terminating ? 'an endpoint that is terminating but still serves, as none is ready' : 'a ready endpoint'} of the Service ${name}`,
    rules: chosen.terminating ? ['R25', 'R77'] : ['R77'],
  };
  const dialled = dialPod(cluster, chosen.address, chosen.port);
  const because = [leads, ...dialled.because];
  if (dialled.outcome !== 'ESTABLISHED') return { ...dialled, because };
  return { ...dialled, reached: { ...dialled.reached, virtualIP: address }, because };
}

interface Choice {
  readonly address: string;
  readonly port: number;
  readonly terminating: boolean;
}

/** Kube-proxy takes any ready endpoint, or where none is ready any that still serves while it ends; here, the lowest address. */
function choose(slices: readonly EndpointSlice[], portName: string): Choice | undefined {
  const isEnding = (endpoint: SliceEndpoint) => isServingEndpoint(endpoint) && endpoint.conditions.terminating === true;
  const ready = offered(slices, portName, isReadyEndpoint);
  return ready[0] ?? offered(slices, portName, isEnding)[0];
}

function offered(
  slices: readonly EndpointSlice[],
  portName: string,
  wanted: (endpoint: SliceEndpoint) => boolean,
): readonly Choice[] {
  return slices
    .flatMap((slice) => {
      const port = slice.ports.find(({ name, protocol }) => name === portName && (protocol || 'TCP') === 'TCP')?.port;
      if (port === undefined) return [];
      return slice.endpoints
        .filter(wanted)
        .flatMap(({ addresses, conditions }) =>
          addresses.map((address) => ({ address, port, terminating: conditions.terminating ?? false })),
        );
    })
    .sort((a, b) => compareIPs(a.address, b.address));
}

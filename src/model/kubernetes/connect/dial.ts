import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { ipMark } from '../objects/marks.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { isHeadless } from '../objects/service.ts';
import { row, rowsMarked } from '../table.ts';
import type { Dialled } from './attempt.ts';
import { dialVirtual } from './dial-virtual.ts';
import { whyRefused } from './listens.ts';

/** Dials an address and a TCP port from a Pod of the cluster: a cluster IP through kube-proxy (R77), a Pod itself (R78). */
export function dial(cluster: Cluster, client: Client, address: string, port: number): Dialled {
  const [service] = rowsMarked(cluster.services, ipMark(address));
  if (service === undefined) return dialDirectly(cluster, address, port);
  const led = dialVirtual(cluster, client, service, address, port);
  if ('outcome' in led) return led;
  const dialled = dialPod(cluster, led.to.address, led.to.port);
  const because = [...led.because, ...dialled.because];
  if (dialled.outcome !== 'ESTABLISHED') return { ...dialled, address, because };
  return { ...dialled, reached: { ...dialled.reached, virtualIP: address, sticks: led.sticks }, because };
}

/** Dials a Pod's own address: kube-proxy plays no part, so no port is translated and no affinity is kept (R78, R79). */
function dialDirectly(cluster: Cluster, address: string, port: number): Dialled {
  const dialled = dialPod(cluster, address, port);
  if (dialled.outcome === 'refused') {
    const text = `the client dials the Pod itself, so port ${port} is the Pod's own: no targetPort translates it`;
    return { ...dialled, because: [...dialled.because, { text, rules: ['R78'] }] };
  }
  return { ...dialled, because: [...dialled.because, ...whyNoAffinity(cluster, address)] };
}

/** Session affinity is kept by kube-proxy, which does nothing for a headless Service (R16, R79). */
function whyNoAffinity(cluster: Cluster, address: string): readonly Reason[] {
  const keys = rowsMarked(cluster.endpointSlices, ipMark(address)).map(({ metadata: { namespace, labels } }) =>
    keyFor(namespace, labels[serviceNameLabel] ?? ''),
  );
  return keys.flatMap((key) => {
    const service = row(cluster.services, key);
    if (service === undefined || !isHeadless(service) || service.spec.sessionAffinity !== 'ClientIP') return [];
    const text = `the session affinity of the Service ${service.metadata.name} has no effect: it is headless, and kube-proxy does nothing for it`;
    return [{ text, rules: ['R16', 'R79'] }];
  });
}

/** Readiness is not looked at: whatever listens answers. No port is translated (R78). */
function dialPod(cluster: Cluster, address: string, port: number): Dialled {
  const [pod] = rowsMarked(cluster.pods, ipMark(address));
  if (pod === undefined) {
    const text = `nothing in the cluster has the address ${address}, so nobody replies`;
    return { outcome: 'timed out', address, because: [{ text, rules: ['R78'] }] };
  }
  const refusal = whyRefused(cluster, pod, address, port);
  if (refusal !== undefined) return { outcome: 'refused', address, because: [refusal] };
  const { name, uid } = pod.metadata;
  const listens: Reason = { text: `the Pod ${name} at ${address} listens on port ${port}`, rules: ['R78'] };
  return { outcome: 'ESTABLISHED', reached: { address, podPort: port, pod: keyOf(pod), uid }, because: [listens] };
}

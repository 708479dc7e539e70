import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Pod } from '../objects/pod.ts';

/** Why a Pod refuses a TCP port; undefined where it listens: in this model, on every TCP port that its containers declare. */
export function whyRefused(cluster: Cluster, pod: Pod, address: string, port: number): Reason | undefined {
  const why = silence(cluster, pod, port);
  if (why === undefined) return undefined;
  return { text: `the Pod ${pod.metadata.name} at ${address} refuses port ${port}: ${why}`, rules: ['R78'] };
}

function silence(cluster: Cluster, pod: Pod, port: number): string | undefined {
  if (pod.status.phase !== 'Running') return `its phase is ${pod.status.phase}, so no process of it runs`;
  if (cluster.silent.has(pod.metadata.uid)) return 'its process has closed its listener';
  const declared = pod.spec.containers
    .flatMap((container) => container.ports)
    .filter(({ containerPort }) => containerPort === port);
  if (declared.some(({ protocol }) => (protocol || 'TCP') === 'TCP')) return undefined;
  const [other] = declared;
  return other === undefined
    ? `none of its containers declares the port ${port}`
    : `its containers declare that port for ${other.protocol} alone`;
}

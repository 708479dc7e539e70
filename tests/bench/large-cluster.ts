import type { Cluster } from '../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../src/model/kubernetes/kubernetes.ts';

/** Pods of each Service's Deployment. */
export const PODS_EACH = 10;

/** A manifest of Services, every second one headless, each with a Deployment of its own. */
function manifest(services: number): readonly unknown[] {
  return Array.from({ length: services }, (_, i) => [service(i), deployment(i)]).flat();
}

function service(i: number): unknown {
  const clusterIP = i % 2 === 0 ? { clusterIP: 'None' } : {};
  const ports = [{ name: 'http', port: 80, targetPort: 'web' }];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `service-${i}` },
    spec: { ...clusterIP, selector: { app: `app-${i}` }, ports },
  };
}

function deployment(i: number): unknown {
  const labels = { app: `app-${i}`, tier: 'web' };
  const container = { name: 'web', image: 'nginx', ports: [{ name: 'web', containerPort: 80 }] };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `deployment-${i}` },
    spec: {
      replicas: PODS_EACH,
      selector: { matchLabels: { app: `app-${i}` } },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  };
}

/** A cluster made by the commands that a lesson would run; the Service `extra` is in a file and not applied. */
export function largeCluster(services: number): Cluster {
  const extra = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'extra' } };
  const spec = { clusterIP: 'None', selector: { app: 'app-1' }, ports: [{ port: 80 }] };
  const files = new Map<string, readonly unknown[]>([
    ['all.yaml', manifest(services)],
    ['extra.yaml', [{ ...extra, spec }]],
  ]);
  const { state, problems } = kubernetes.start(files, {});
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return after(state, 'kubectl apply -f all.yaml');
}

/** The cluster after a command; throws where the model does not take it or it fails. */
export function after(state: Cluster, command: string): Cluster {
  const outcome = kubernetes.run(state, command);
  if (outcome.problem !== undefined || outcome.exitCode !== 0) {
    throw new Error(`${command}: ${outcome.problem?.message ?? outcome.output}`);
  }
  return outcome.state;
}

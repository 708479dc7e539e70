import { expect, test } from 'vitest';
import type { Cluster } from '../../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import { tableChanges } from '../../../src/model/kubernetes/table.ts';
import { LessonRun, deploymentYaml, serviceYaml } from './lesson-run.ts';

const spec = 'clusterIP: None, selector: { app: web-1 }, ports: [{ port: 80 }]';

/** A cluster of so many Services, each with a Deployment of ten Pods. */
function clusterOf(services: number): LessonRun {
  const all = Array.from({ length: services }, (_, i) => [
    serviceYaml(`web-${i}`, `selector: { app: web-${i} }, ports: [{ port: 80 }]`),
    deploymentYaml(`web-${i}`, 10),
  ]);
  const run = new LessonRun({ 'all.yaml': all.flat().join('---\n'), 'extra.yaml': serviceYaml('extra', spec) });
  run.run('kubectl apply -f all.yaml');
  return run;
}

/** How many rows two states do not share, and how many they share. */
function rows(before: Cluster, after: Cluster): { readonly changed: number; readonly shared: number } {
  const { pods, services, deployments, endpointSlices } = after;
  const changed = [
    tableChanges(before.pods, pods).length,
    tableChanges(before.services, services).length,
    tableChanges(before.deployments, deployments).length,
    tableChanges(before.endpointSlices, endpointSlices).length,
  ].reduce((sum, count) => sum + count);
  const all = [pods, services, deployments, endpointSlices].reduce((sum, table) => sum + table.rows.size, 0);
  return { changed, shared: all - changed };
}

const small = clusterOf(5);
const large = clusterOf(100);

test.each([
  ['kubectl scale deployment web-1 --replicas=11', 3], // the Deployment, a Pod and its slice
  ['kubectl scale deployment web-1 --replicas=9', 3],
  ['pod 10.1.1.25 turns unready', 2],
  ['pod 10.1.1.25 stops listening', 2],
  ['kubectl apply -f extra.yaml', 2],
  ['kubectl delete service web-2', 2],
  ['kubectl get pods', 0],
])('%s writes %d rows, whatever the size of the cluster', (command, changed) => {
  const counts = [small, large].map(({ state }) => rows(state, kubernetes.run(state, command).state));
  expect(counts).toMatchObject([{ changed }, { changed }]);
  expect(counts[1]?.shared).toBeGreaterThan(1000);
});

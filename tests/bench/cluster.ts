import type { Cluster } from '../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../src/model/kubernetes/kubernetes.ts';
import { ipMark } from '../../src/model/kubernetes/objects/marks.ts';
import { rowsMarked } from '../../src/model/kubernetes/table.ts';
import { PODS_EACH, after, largeCluster } from './large-cluster.ts';

const SIZES = [100, 1000] as const;
const QUESTIONS = 100_000;
const ROUNDS = 50;

/** Prints what it costs to build a cluster of 1,000 Services and 10,000 Pods, to ask it, and to go a step on as it grows. */
export function benchCluster(): void {
  const rows: (readonly [string, ...string[]])[] = [
    ['what', ...SIZES.map((size) => `${size * PODS_EACH} Pods`), 'times'],
  ];
  const clusters = SIZES.map((size) => timed(() => largeCluster(size)));
  rows.push(
    row(
      'build, a Service',
      clusters.map(({ ms }, i) => ms / (SIZES[i] ?? 1)),
    ),
  );
  for (const [name, commandFor] of Object.entries(steps)) {
    rows.push(
      row(
        name,
        clusters.map(({ value }) => medianStep(value, commandFor(value))),
      ),
    );
  }
  const large = clusters.at(-1);
  if (large === undefined) return;
  const asked = timed(() => ask(large.value, SIZES.at(-1) ?? 1));
  console.log(`a cluster of ${SIZES.at(-1)} Services and ${large.value.pods.rows.size} Pods`);
  console.log(
    `  built in ${(large.ms / 1000).toFixed(2)} s, asked ${QUESTIONS} mixed questions in ${(asked.ms / 1000).toFixed(2)} s`,
  );
  console.log(`  of which ${asked.value} had a positive answer\n`);
  for (const [name, ...cells] of rows) console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''));
  console.log();
}

/** The command of each step. */
const steps: Readonly<Record<string, (cluster: Cluster) => string>> = {
  'scale a Deployment by 1': () => `kubectl scale deployment deployment-1 --replicas=${PODS_EACH - 1}`,
  'a Pod turns unready': () => 'pod 10.244.0.25 turns unready',
  'delete a Pod': (cluster) => {
    const [pod] = rowsMarked(cluster.pods, ipMark('10.244.0.35'));
    return `kubectl delete pod ${pod?.metadata.name}`;
  },
  'apply a Service': () => 'kubectl apply -f extra.yaml',
};

/** Milliseconds of a step; every round starts from the same cluster. */
function medianStep(cluster: Cluster, step: string): number {
  const times = Array.from({ length: ROUNDS }, () => timed(() => after(cluster, step)).ms);
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? NaN;
}

/** Asks of every Service in turn; gives how many questions had a positive answer. */
function ask(cluster: Cluster, services: number): number {
  const [endpoints, connect] = ['endpoints', 'connect'].map((name) => functionNamed(name, 1));
  const [lookup, lookupType] = [functionNamed('lookup', 1), functionNamed('lookup', 2)];
  let found = 0;
  for (let i = 0; i < QUESTIONS; i += 1) {
    const name = `service-${Math.floor(i / 5) % services}`;
    const address = `10.244.${Math.floor(i / 200) % 40}.${(i % 200) + 5}`;
    const questions = [
      () => lookup(cluster, name),
      () => lookupType(cluster, `_http._tcp.${name}`, 'SRV'),
      () => lookupType(cluster, `${address.split('.').reverse().join('.')}.in-addr.arpa`, 'PTR'),
      () => endpoints?.(cluster, name),
      () => connect?.(cluster, `${name}:80`),
    ];
    const value = questions[i % questions.length]?.()?.value ?? null;
    if (JSON.stringify(value).match(/NOERROR|ESTABLISHED|"ready":true/)) found += 1;
  }
  return found;
}

function functionNamed(name: string, parameters: number) {
  const signature = new RegExp(`^${name}\\((string(, )?){${parameters}}\\)`);
  const found = kubernetes.functions.find((one) => signature.test(one.signature));
  if (found === undefined) throw new Error(`the model has no function ${name}`);
  return found.ask.bind(found);
}

function row(name: string, ms: readonly number[]): readonly [string, ...string[]] {
  const [small = NaN, large = NaN] = ms;
  return [name, ...ms.map((time) => `${time.toFixed(2)} ms`), `x ${(large / small).toFixed(1)}`];
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = run();
  return { value, ms: performance.now() - started };
}

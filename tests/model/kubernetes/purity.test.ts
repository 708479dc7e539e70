import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import type { Cluster } from '../../../src/model/kubernetes/cluster.ts';
import type { SortedMap } from '../../../src/model/kubernetes/sorted-map.ts';
import type { Table } from '../../../src/model/kubernetes/table.ts';
import { deploymentYaml, parseFiles, serviceYaml, statefulSetYaml } from './lesson-run.ts';

const files = parseFiles({
  'service.yaml': serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
  'deployment.yaml': deploymentYaml('web', 3),
  'db.yaml': statefulSetYaml('db', 'serviceName: db, replicas: 2'),
  'db-2.yaml': statefulSetYaml('db', 'serviceName: db, replicas: 3', ', annotations: { version: "2" }'),
});
const commands = [
  'kubectl apply -f service.yaml',
  'kubectl apply -f deployment.yaml --wait=false',
  'wait 3s',
  'nslookup web',
  'nc web 80',
  'curl web',
  'pod 10.244.0.6 stops listening',
  'kubectl scale deployment web --replicas=1 --wait=false',
  'kubectl delete pod --field-selector status.podIP=10.244.0.5 --grace-period=2',
  'kubectl delete service web',
  'getent hosts web',
  'kubectl apply -f db.yaml',
  'pod db-1 is rescheduled',
  'kubectl apply -f db-2.yaml',
  'kubectl scale statefulset db --replicas=1 --wait=false',
  'kubectl delete statefulset db',
];

function statesOf(options: object): readonly Cluster[] {
  let { state } = kubernetes.start(files, options);
  return commands.map((command) => {
    const outcome = kubernetes.run(state, command);
    expect(outcome.problem, command).toBeUndefined();
    state = outcome.state;
    return state;
  });
}

/** The rows of every table of a state; the trees that hold them balance themselves, so that equal ones may differ. */
function plain(state: Cluster): object {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, rowsIn(value)?.toArray() ?? value]));
}

function rowsIn(value: unknown): SortedMap<object> | undefined {
  if (isTable(value)) return value.rows;
  return typeof value === 'object' && value !== null && 'toArray' in value ? (value as SortedMap<object>) : undefined;
}

function isTable(value: unknown): value is Table<object> {
  return typeof value === 'object' && value !== null && 'marksOf' in value;
}

/**
 * Freezes plain data; a write to it then throws. Maps and sets get no methods to write with; of a table the rows are
 * frozen, as its trees note in themselves that they are shared.
 */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  const rows = rowsIn(value);
  if (rows !== undefined) {
    rows.forEach(freeze);
    return;
  }
  if (value instanceof Map || value instanceof Set) {
    const refuse = () => {
      throw new Error('written to');
    };
    Object.assign(value, { set: refuse, add: refuse, delete: refuse, clear: refuse });
    for (const item of value.values()) freeze(item);
    return;
  }
  Object.freeze(value);
  for (const item of Object.values(value)) freeze(item);
}

const optionSets = [{}, { dnsCache: 30 }];

test.each(optionSets)('the same commands give the same states, %j', (options) => {
  expect(statesOf(options).map(plain)).toEqual(statesOf(options).map(plain));
});

test.each(optionSets)('no command writes to an earlier state, %j', (options) => {
  let { state } = kubernetes.start(files, options);
  for (const command of commands) {
    const before = state;
    const seen = JSON.stringify(plain(before));
    freeze(before);
    state = kubernetes.run(before, command).state;
    expect(JSON.stringify(plain(before))).toBe(seen);
  }
  expect(state.now).toBeGreaterThan(0);
});

test.each(optionSets)('a command that touches nothing shares everything, %j', (options) => {
  const state = statesOf(options).at(-1) ?? kubernetes.start(files, options).state;
  expect(kubernetes.run(state, 'kubectl get pods').state).toBe(state);
});

test.each(optionSets)('every reason is told plainly, %j', (options) => {
  let { state } = kubernetes.start(files, options);
  for (const command of commands) {
    const outcome = kubernetes.run(state, command);
    for (const { text, rules, about } of outcome.events) {
      expect(text).not.toMatch(/undefined|\[object|^[A-Z]|\.$| {2}/);
      expect([rules.length > 0, about.length > 0]).toEqual([true, true]);
      for (const rule of rules) expect(kubernetes.rules).toHaveProperty(rule);
    }
    state = outcome.state;
  }
});

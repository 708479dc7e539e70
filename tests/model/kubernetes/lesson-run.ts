import { parseAllDocuments } from 'yaml';
import { expect } from 'vitest';
import type { Explained, Outcome, Value } from '../../../src/model/model.ts';
import type { Cluster } from '../../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';

/** Manifests as a lesson has them: file name to YAML. */
export type Files = Readonly<Record<string, string>>;

/** A run of commands over some manifests, through the same entries that lessons use. */
export class LessonRun {
  state: Cluster;

  constructor(files: Files, options: unknown = { podIPs: '10.1.1.5' }) {
    const started = kubernetes.start(parseFiles(files), options);
    expect(started.problems).toEqual([]);
    this.state = started.state;
  }

  /** Runs commands that must all be known to the model; gives the last outcome. */
  run(...commands: readonly string[]): Outcome<Cluster> {
    let outcome = kubernetes.run(this.state, 'kubectl get ns');
    for (const command of commands) {
      outcome = kubernetes.run(this.state, command);
      expect(outcome.problem, command).toBeUndefined();
      this.state = outcome.state;
    }
    return outcome;
  }

  ask(name: string, ...args: readonly Value[]): Explained {
    return functionOf(name, args.length).ask(this.state, ...args);
  }

  /** What a function gives, as a cell of a table has it. */
  show(name: string, ...args: readonly Value[]): string {
    const type = functionOf(name, args.length).signature.split(': ')[1] ?? '';
    const item = /^list<(.*)>$/.exec(type)?.[1];
    const { value } = this.ask(name, ...args);
    if (value === null) return '—';
    if (item !== undefined && Array.isArray(value)) return value.map((one) => printed(item, one)).join(', ') || 'none';
    return printed(type, value);
  }
}

/** Manifests parsed as the lesson's loader does. */
export function parseFiles(files: Files): ReadonlyMap<string, readonly unknown[]> {
  return new Map(
    Object.entries(files).map(([name, text]) => [
      name,
      parseAllDocuments(text).map((document): unknown => document.toJS()),
    ]),
  );
}

/** A Service's manifest. */
export function serviceYaml(name: string, spec: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { ${spec} }\n`;
}

/** The manifest of a Deployment whose Pods carry `app: NAME`. */
export function deploymentYaml(
  name: string,
  replicas: number,
  container = 'ports: [{ containerPort: 80 }]',
  pod = '',
): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { ${pod} containers: [{ name: web, image: nginx, ${container} }] }
`;
}

/** The manifest of a bare Pod. */
export function podYaml(name: string, labels: string, container = 'ports: [{ containerPort: 80 }]'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, labels: { ${labels} } }\nspec: { containers: [{ name: web, image: nginx, ${container} }] }\n`;
}

function functionOf(name: string, count: number) {
  const found = kubernetes.functions.find(
    ({ signature }) => signature.startsWith(`${name}(`) && signature.split('string').length - 1 >= count,
  );
  if (found === undefined) throw new Error(`no function ${name} of ${count}`);
  return found;
}

function printed(type: string, value: Value): string {
  const model = kubernetes.types[type];
  if (model === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no ${type}`);
  return model.print(value as { readonly [field: string]: Value });
}

/** The manifest of a StatefulSet whose Pods carry `app: NAME` and end within 5 seconds. */
export function statefulSetYaml(name: string, spec: string, template = ''): string {
  return `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: ${name} }
spec:
  ${spec.split(', ').join('\n  ')}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} }${template} }
    spec: { terminationGracePeriodSeconds: 5, containers: [{ name: web, image: nginx, ports: [{ containerPort: 80 }] }] }
`;
}

import { expect } from 'vitest';
import type { Cluster } from '../../../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import type { ServiceSpec } from '../../../../src/model/kubernetes/objects/service.ts';
import { parseFiles, serviceYaml } from '../lesson-run.ts';

/** What `kubectl apply` of the last of these manifests came to, after all the others. */
export interface Applied {
  readonly output: string;
  readonly exitCode: number;
  readonly state: Cluster;
}

/** Applies manifests one after another. */
export function applied(manifests: readonly string[], options: unknown = {}): Applied {
  const files = parseFiles(Object.fromEntries(manifests.map((text, i) => [`${i}.yaml`, text])));
  let { state } = kubernetes.start(files, options);
  let last = { output: '', exitCode: 0 };
  for (const i of manifests.keys()) {
    const outcome = kubernetes.run(state, `kubectl apply -f ${i}.yaml`);
    expect(outcome.problem).toBeUndefined();
    ({ state } = outcome);
    last = outcome;
  }
  return { output: last.output, exitCode: last.exitCode, state };
}

/** Applies one spec of the Service x after another; what kubectl says of the last, without what every refusal begins with. */
export function said(specs: readonly string[], options: unknown = {}): string {
  const { output } = applied(
    specs.map((spec) => serviceYaml('x', spec)),
    options,
  );
  return output.replace('The Service "x" is invalid: ', '');
}

/** The spec of the Service x as stored after these specs were applied one after another, none refused. */
export function stored(specs: readonly string[], options: unknown = {}): ServiceSpec | undefined {
  const { output, exitCode, state } = applied(
    specs.map((spec) => serviceYaml('x', spec)),
    options,
  );
  expect(exitCode, output).toBe(0);
  return state.services.rows.get('default/x')?.spec;
}

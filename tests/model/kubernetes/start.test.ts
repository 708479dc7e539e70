import { describe, expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import { deploymentYaml, parseFiles, serviceYaml } from './lesson-run.ts';

function problems(yaml: string, options: unknown = undefined) {
  return kubernetes.start(parseFiles({ 'x.yaml': yaml }), options).problems;
}

describe('options', () => {
  test('a lesson may have none', () => {
    expect(kubernetes.start(new Map(), undefined).problems).toEqual([]);
    expect(kubernetes.start(new Map(), null).problems).toEqual([]);
  });

  test('an unknown option names the one that is near', () => {
    expect(problems('', { podIP: '10.1.1.5' })).toMatchObject([
      {
        message: '`cluster` has no option `podIP`; there is `podIPs`',
        at: { file: 'options', document: 0, path: ['podIP'] },
      },
    ]);
  });

  test.each([
    [
      { podIPs: '10.1.1' },
      '`cluster.podIPs` has `10.1.1`, which is not an IP address, such as 10.244.0.5, or a list of different ones',
    ],
    [
      { podIPs: 5 },
      '`cluster.podIPs` has `5`, which is not an IP address, such as 10.244.0.5, or a list of different ones',
    ],
    [{ ttl: -1 }, '`cluster.ttl` has `-1`, which is not a whole number of seconds from 0 to 3600'],
    [
      { zone: 'Cluster.Local' },
      '`cluster.zone` has `Cluster.Local`, which is not a domain name in lower case, such as cluster.local',
    ],
    ['x', '`cluster` is a set of options'],
  ])('%j is refused', (options, message) => {
    expect(problems('', options).map((problem) => problem.message)).toEqual([message]);
  });
});

describe('manifests', () => {
  test('an unknown field', () => {
    expect(problems(serviceYaml('x', 'clusterip: None, ports: [{ port: 80 }]'))).toEqual([
      {
        message:
          'Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.clusterip"',
        help: 'there is a field `clusterIP`',
        at: { file: 'x.yaml', document: 0, path: ['spec', 'clusterip'] },
      },
    ]);
  });

  test('a value of the wrong type', () => {
    const [port] = problems(serviceYaml('x', 'ports: [{ port: "80" }]'));
    expect(port?.message).toBe(
      'Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32',
    );
    expect(port?.at?.path).toEqual(['spec', 'ports', 0, 'port']);
    expect(problems(serviceYaml('x', 'selector: { app: 1 }, ports: [{ port: 80 }]'))[0]?.message).toContain(
      'cannot unmarshal number into Go struct field ServiceSpec.spec.selector of type string',
    );
    expect(problems(serviceYaml('x', 'ports: { port: 80 }'))[0]?.message).toContain(
      'cannot unmarshal object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort',
    );
  });

  test('what validation refuses, at the nearest place that was written', () => {
    expect(problems(serviceYaml('x', 'selector: { app: x }'))).toMatchObject([
      { message: 'spec.ports: Required value', at: { path: ['spec'] } },
    ]);
    expect(problems(serviceYaml('x', 'clusterIP: 1.2.3, ports: [{ port: 80 }]'))).toMatchObject([
      { at: { path: ['spec', 'clusterIP'] } },
    ]);
  });

  test('a kind that the model does not know, and one misspelt', () => {
    expect(problems('{ apiVersion: v1, kind: ConfigMap }')).toMatchObject([
      { message: 'the model has no kind "ConfigMap"', at: { path: ['kind'] } },
    ]);
    expect(problems('{ apiVersion: v1, kind: Servce }')[0]?.message).toContain('there is `Service`');
    expect(problems('{ apiVersion: v1, kind: Deployment }')[0]?.help).toBe('write `apiVersion: apps/v1`');
    expect(problems('just a text')).toHaveLength(1);
    expect(problems('---\n---\n')).toEqual([]);
  });

  test('more Pods than the model runs, told at once', () => {
    const started = performance.now();
    expect(problems(deploymentYaml('x', 1_000_000_000))).toMatchObject([
      { message: 'asks for 1000000000 Pods; the model runs at most 10,000', at: { path: ['spec', 'replicas'] } },
    ]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('fields that the model keeps but does not look into', () => {
    const container =
      'readinessProbe: { httpGet: { path: /, port: 80 } }, resources: { limits: { cpu: 1 } }, env: [{ name: A, value: b }]';
    expect(problems(deploymentYaml('x', 1, container))).toEqual([]);
  });
});

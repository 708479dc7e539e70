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

test('an option that is wrong is told once, and then what to write', () => {
  expect(problems('', { podIPs: '10.1.1', ttl: -1 }).map(({ help }) => help)).toEqual([
    'write it as `cluster: { podIPs: 10.244.0.5 }`',
    'mend it, or take it out: it is then 30',
  ]);
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

  test.each([
    ['ports: [{ port: "80" }]', 'take the quotes away'],
    ['ports: [{ port: http }]', 'write a number in digits, without quotes'],
    ['ports: { port: 80 }', 'this is a list: begin each entry with `- `'],
    ['selector: [{ app: x }]', 'this is one value and no list: take the `- ` away'],
    ['selector: x', 'write fields under it, `name: value` each'],
    ['selector: { app: 1 }, ports: [{ port: 80 }]', 'put it in quotes: `"1"`'],
    ['publishNotReadyAddresses: "true"', 'take the quotes away'],
    ['clusterIP: none, ports: [{ port: 80 }]', 'write `None`, with a capital letter'],
    ['type: clusterIP, ports: [{ port: 80 }]', 'write `ClusterIP`'],
  ])('a Service with %s: what to do', (spec, help) => {
    expect(problems(serviceYaml('x', spec)).map((each) => each.help)).toContain(help);
  });

  test("a Deployment's labels that do not match, and a container without an image: what to do", () => {
    const deployment = deploymentYaml('x', 1);
    expect(problems(deployment.replace('image: nginx, ', ''))).toMatchObject([{ help: 'add `image: …`' }]);
    expect(problems(deployment.replace('matchLabels: { app: x }', 'matchLabels: { app: y }'))).toMatchObject([
      { help: 'write the same labels under `spec.selector.matchLabels` and under `spec.template.metadata.labels`' },
    ]);
  });

  test('a version that does not fit its kind, at the version', () => {
    expect(problems('apiVersion: v1\nkind: Deployment\nmetadata: { name: x }')).toMatchObject([
      { help: 'write `apiVersion: apps/v1`', at: { path: ['apiVersion'] } },
    ]);
    expect(problems('apiVersion: v1\nkind: Deploiment')).toMatchObject([{ at: { path: ['kind'] } }]);
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

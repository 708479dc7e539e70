import { describe, expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { deploymentYaml, parseFiles, serviceYaml } from '../lesson-run.ts';
import { applied as appliedAll } from './apply.ts';

const applied = (...manifests: readonly string[]) => appliedAll(manifests);

describe('a Service that is refused', () => {
  test.each([
    ['selector: { app: x }', 'The Service "x" is invalid: spec.ports: Required value'],
    [
      'type: NodePort, clusterIP: None, ports: [{ port: 80 }]',
      `The Service "x" is invalid: spec.clusterIPs[0]: Invalid value: "None": may not be set to 'None' for NodePort services`,
    ],
    [
      'type: Headless, ports: [{ port: 80 }]',
      'The Service "x" is invalid: spec.type: Unsupported value: "Headless": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
    ],
    ['type: ExternalName', 'The Service "x" is invalid: spec.externalName: Required value'],
    [
      'ports: [{ port: 0 }]',
      'The Service "x" is invalid: \n* spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive\n* spec.ports[0].targetPort: Invalid value: 0: must be between 1 and 65535, inclusive',
    ],
    [
      'ports: [{ port: 80 }, { port: 81 }]',
      'The Service "x" is invalid: \n* spec.ports[0].name: Required value\n* spec.ports[1].name: Required value',
    ],
    [
      'ports: [{ port: 80, nodePort: 30080 }]',
      'The Service "x" is invalid: spec.ports[0].nodePort: Forbidden: may not be used when `type` is \'ClusterIP\'',
    ],
    [
      'clusterIP: 10.200.0.1, ports: [{ port: 80 }]',
      'The Service "x" is invalid: spec.clusterIPs: Invalid value: ["10.200.0.1"]: failed to allocate IP 10.200.0.1: the provided IP (10.200.0.1) is not in the valid range. The range of valid IPs is 10.96.0.0/12',
    ],
  ])('%s', (spec, output) => {
    expect(applied(serviceYaml('x', spec))).toMatchObject({ output, exitCode: 1 });
  });

  test('its name', () => {
    expect(applied(serviceYaml('1x', 'ports: [{ port: 80 }]')).output).toContain(
      'metadata.name: Invalid value: "1x": a DNS-1035 label must consist of',
    );
  });

  test('a clusterIP that another has', () => {
    const spec = 'clusterIP: 10.96.0.7, ports: [{ port: 80 }]';
    expect(applied(serviceYaml('a', spec), serviceYaml('b', spec)).output).toContain(
      'provided IP is already allocated',
    );
  });

  test('an unknown field', () => {
    expect(applied(serviceYaml('x', 'clusterip: None')).output).toBe(
      'Error from server (BadRequest): error when creating "0.yaml": Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.clusterip"',
    );
  });
});

describe('an update', () => {
  const headless = 'clusterIP: None, selector: { app: x }, ports: [{ port: 80 }]';
  const virtual = 'selector: { app: x }, ports: [{ port: 80 }]';

  test('cannot give a headless Service a cluster IP', () => {
    expect(applied(serviceYaml('x', headless), serviceYaml('x', `clusterIP: 10.96.0.9, ${virtual}`)).output).toBe(
      'The Service "x" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.0.9"]: may not change once set',
    );
  });

  test('cannot make a Service with a cluster IP headless', () => {
    expect(applied(serviceYaml('x', virtual), serviceYaml('x', headless)).output).toContain('may not change once set');
  });

  test('that leaves clusterIP: None out keeps it', () => {
    const { output, state } = applied(serviceYaml('x', headless), serviceYaml('x', virtual));
    expect(output).toBe('service/x configured');
    expect(state.services.rows.get('default/x')?.spec.clusterIP).toBe('None');
  });

  test('that changes nothing is said to change nothing', () => {
    expect(applied(serviceYaml('x', headless), serviceYaml('x', headless)).output).toBe('service/x unchanged');
  });

  test('with fewer ports drops the port that is left out', () => {
    const ports = (text: string) => serviceYaml('x', `selector: { app: x }, ports: [${text}]`);
    const { state } = applied(
      ports('{ name: a, port: 80 }, { name: b, port: 81 }'),
      ports('{ name: b, port: 81, targetPort: 9 }'),
    );
    expect(state.services.rows.get('default/x')?.spec.ports).toMatchObject([{ name: 'b', port: 81, targetPort: 9 }]);
  });
});

describe('a Deployment that is refused', () => {
  test('its selector does not match', () => {
    const text = deploymentYaml('x', 1).replace('matchLabels: { app: x }', 'matchLabels: { app: y }');
    expect(applied(text).output).toBe(
      'The Deployment "x" is invalid: spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`',
    );
  });

  test('it has none', () => {
    const text = deploymentYaml('x', -1).replace(/ {2}selector:.*\n/, '');
    expect(applied(text).output).toBe(
      'The Deployment "x" is invalid: \n* spec.replicas: Invalid value: -1: must be greater than or equal to 0\n* spec.selector: Required value\n* spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`',
    );
  });
});

test('a cluster IP that is given up can be asked for, and the next Service gets another', () => {
  const files = parseFiles({
    'a.yaml': serviceYaml('a', 'ports: [{ port: 80 }]'),
    'b.yaml': serviceYaml('b', 'clusterIP: 10.96.137.10, ports: [{ port: 80 }]'),
  });
  let { state } = kubernetes.start(files, {});
  const clusterIPs = () => [...state.services.rows.values()].map(({ spec }) => spec.clusterIP);
  for (const [command, expected] of [
    ['kubectl apply -f a.yaml', ['10.96.137.10']],
    ['kubectl delete service a', []],
    ['kubectl apply -f b.yaml', ['10.96.137.10']],
    ['kubectl apply -f a.yaml', ['10.96.137.11', '10.96.137.10']],
  ] as const) {
    state = kubernetes.run(state, command).state;
    expect(clusterIPs()).toEqual(expected);
  }
});

import { describe, expect, test } from 'vitest';
import { serviceYaml } from '../lesson-run.ts';
import { applied, said, stored } from './apply.ts';

const web = 'ports: [{ name: web, port: 80 }]';
const node = (ports: string) => `type: NodePort, ports: [${ports}]`;
const health = 'type: LoadBalancer, externalTrafficPolicy: Local';
const twins = node('{ name: b, port: 53, protocol: UDP, nodePort: 30000 }, { name: a, port: 53, nodePort: 30053 }');

/** The node ports of the Service x. */
const portsOf = (specs: readonly string[]) => stored(specs)?.ports.map(({ nodePort }) => nodePort);

describe('R15: node ports', () => {
  test.each([
    ['for NodePort, in order', [node('{ name: a, port: 80 }, { name: b, port: 81 }')], [30000, 30001]],
    ['for LoadBalancer', [`type: LoadBalancer, ${web}`], [30000]],
    ['none where none are wanted', [`type: LoadBalancer, allocateLoadBalancerNodePorts: false, ${web}`], [0]],
    [
      'the one that is asked for',
      [node('{ name: a, port: 80, nodePort: 32000 }, { name: b, port: 81 }')],
      [32000, 30000],
    ],
    [
      'around one that is asked for',
      [node('{ name: a, port: 80 }, { name: b, port: 81, nodePort: 30000 }')],
      [30001, 30000],
    ],
    ['one for both protocols', [node('{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }')], [30000, 30000]],
    ['kept by an update that leaves them out', [node('{ name: a, port: 80 }'), node('{ name: a, port: 81 }')], [30000]],
    [
      'kept by the name of the port',
      [node('{ name: a, port: 80 }'), node('{ name: b, port: 81 }, { name: a, port: 80 }')],
      [30001, 30000],
    ],
    [
      'kept where two ports share a number',
      [twins, twins.replace('b, port: 53', 'b, port: 53, targetPort: 5353')],
      [30000, 30053],
    ],
    ['kept from NodePort to LoadBalancer', [node('{ name: web, port: 80 }'), `type: LoadBalancer, ${web}`], [30000]],
    ['given up for ClusterIP', [node('{ name: web, port: 80 }'), `type: ClusterIP, ${web}`], [0]],
    ['handed out on a change of type', [web, `type: NodePort, ${web}`], [30000]],
  ])('%s', (_, specs, ports) => {
    expect(portsOf(specs)).toEqual(ports);
  });

  test.each([
    ['29999', 'provided port is not in the valid range. The range of valid ports is 30000-32767'],
    ['32768', 'provided port is not in the valid range. The range of valid ports is 30000-32767'],
    ['30100', 'provided port is already allocated'],
  ])('%s is refused', (port, text) => {
    const taken = serviceYaml('a', node('{ port: 80, nodePort: 30100 }'));
    const { output } = applied([taken, serviceYaml('x', node(`{ port: 80, nodePort: ${port} }`))]);
    expect(output).toBe(`The Service "x" is invalid: spec.ports[0].nodePort: Invalid value: ${port}: ${text}`);
  });

  test.each([
    ['another port', '{ name: a, port: 80, nodePort: 30100 }, { name: b, port: 81, nodePort: 30100 }'],
    [
      'another port over another protocol',
      '{ name: a, port: 80, nodePort: 30100 }, { name: b, port: 81, protocol: UDP, nodePort: 30100 }',
    ],
  ])('a new Service does not have one twice, for %s', (_, ports) => {
    const text = 'spec.ports[1].nodePort: Invalid value: 30100: provided port is already allocated';
    expect(said([node(ports)])).toBe(text);
  });

  test('a port over two protocols has one, and the third may have another', () => {
    const shared = '{ name: a, port: 53, nodePort: 30053 }, { name: b, port: 53, protocol: UDP, nodePort: 30053 }';
    expect(portsOf([node(shared)])).toEqual([30053, 30053]);
    const third = `${shared}, { name: c, port: 53, protocol: SCTP, nodePort: 30054 }`;
    expect(portsOf([node(third)])).toEqual([30053, 30053, 30054]);
  });

  test('given up, one can be had again', () => {
    const asked = node('{ port: 80, nodePort: 30100 }');
    const { output } = applied([
      serviceYaml('a', asked),
      serviceYaml('a', 'type: ClusterIP, ports: [{ port: 80 }]'),
      serviceYaml('x', asked),
    ]);
    expect(output).toBe('service/x created');
  });
});

describe('R17: the port for health checks', () => {
  test.each([
    ['is handed out', [`${health}, ${web}`], 30001],
    ['is the one that is asked for', [`${health}, healthCheckNodePort: 31000, ${web}`], 31000],
    ['stays', [`${health}, ${web}`, `${health}, ports: [{ name: web, port: 81 }]`], 30001],
    [
      'is given up with the policy',
      [`${health}, ${web}`, `type: LoadBalancer, externalTrafficPolicy: Cluster, ${web}`],
      0,
    ],
  ])('%s', (_, specs, port) => {
    expect(stored(specs)?.healthCheckNodePort).toBe(port);
  });

  test('must be in range', () => {
    expect(said([`${health}, healthCheckNodePort: 80, ${web}`])).toBe(
      'Error from server (InternalError): error when creating "0.yaml": Internal error occurred: failed to allocate requested HealthCheck NodePort 80: provided port is not in the valid range. The range of valid ports is 30000-32767',
    );
  });
});

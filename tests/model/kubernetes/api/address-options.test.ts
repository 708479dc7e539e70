import { describe, expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { deploymentYaml, serviceYaml } from '../lesson-run.ts';
import { applied } from './apply.ts';

const services = ['a', 'b', 'c'].map((name) => serviceYaml(name, 'ports: [{ port: 80 }]'));

describe('cluster IPs', () => {
  test.each([
    [{}, ['10.96.137.10', '10.96.137.11', '10.96.137.12']],
    [{ serviceIPs: '10.96.0.254' }, ['10.96.0.254', '10.96.1.1', '10.96.1.2']],
    [{ serviceIPs: ['10.96.0.9', '10.96.0.5'] }, ['10.96.0.9', '10.96.0.5', '10.96.0.6']],
    [{ serviceIPs: 'fd00::9' }, ['fd00::9', 'fd00::a', 'fd00::b']],
    [{ serviceCIDRs: '10.0.0.0/24' }, ['10.0.0.17', '10.0.0.18', '10.0.0.19']],
    [{ serviceCIDRs: '10.0.0.0/16' }, ['10.0.1.1', '10.0.1.2', '10.0.1.3']],
    [{ podIPs: 'fd00:1::5' }, ['fd00:10:96::890a', 'fd00:10:96::890b', 'fd00:10:96::890c']],
  ])('%j', (options, ips) => {
    const { state } = applied(services, options);
    expect(state.services.rows.valuesArray().map(({ spec }) => spec.clusterIP)).toEqual(ips);
  });

  test('R19: at the end of the range the search goes on from its start', () => {
    const { state } = applied(services, { serviceCIDRs: '10.0.0.0/29', serviceIPs: '10.0.0.6' });
    const ips = state.services.rows.valuesArray().map(({ spec }) => spec.clusterIP);
    expect(ips).toEqual(['10.0.0.6', '10.0.0.1', '10.0.0.2']);
  });

  test('R19: a range can be full', () => {
    const { output } = applied(services, { serviceCIDRs: '10.0.0.0/30' });
    expect(output).toBe(
      'Error from server (InternalError): error when creating "2.yaml": Internal error occurred: failed to allocate a serviceIP: range is full',
    );
  });

  test('R4: an IPv6 address is taken however it is written', () => {
    const asks = (ip: string) => `clusterIP: "${ip}", ports: [{ port: 80 }]`;
    const { output } = applied([serviceYaml('a', asks('fd00::7')), serviceYaml('b', asks('FD00:0::7'))], {
      serviceIPs: 'fd00::9',
    });
    expect(output).toContain('provided IP is already allocated');
  });
});

test.each([
  [{ podIPs: '10.1.1.5' }, [['10.1.1.5'], ['10.1.1.6'], ['10.1.1.7']]],
  [{ podIPs: ['10.1.1.5', '10.1.1.9'] }, [['10.1.1.5'], ['10.1.1.9'], ['10.1.1.10']]],
  [
    { podIPs: ['10.1.1.5', 'fd00::5', '10.1.1.9'] },
    [
      ['10.1.1.5', 'fd00::5'],
      ['10.1.1.9', 'fd00::6'],
      ['10.1.1.10', 'fd00::7'],
    ],
  ],
  [
    { podIPs: ['fd00::5', '10.1.1.5'] },
    [
      ['fd00::5', '10.1.1.5'],
      ['fd00::6', '10.1.1.6'],
      ['fd00::7', '10.1.1.7'],
    ],
  ],
])('Pod IPs: %j', (options, ips) => {
  const pods = applied([deploymentYaml('x', 3)], options).state.pods.rows.valuesArray();
  const given = pods.map(({ status }) => status.podIPs.map(({ ip }) => ip));
  expect(given).toHaveLength(ips.length);
  expect(given).toEqual(expect.arrayContaining(ips));
});

test.each([
  [
    { podIPs: [] },
    ['podIPs'],
    '`cluster.podIPs` is not an IP address, such as 10.244.0.5, or a list of different ones',
  ],
  [
    { podIPs: ['10.1.1.5', 5] },
    ['podIPs', 1],
    '`cluster.podIPs` has `5`, which is not an IP address, such as 10.244.0.5, or a list of different ones',
  ],
  [
    { podIPs: ['10.1.1.5', '10.1.1.5'] },
    ['podIPs'],
    '`cluster.podIPs` is not an IP address, such as 10.244.0.5, or a list of different ones',
  ],
  [
    { podIPs: ['fd00::5', 'FD00:0::5'] },
    ['podIPs'],
    '`cluster.podIPs` is not an IP address, such as 10.244.0.5, or a list of different ones',
  ],
  [
    { serviceCIDRs: '10.0.0.0' },
    ['serviceCIDRs'],
    '`cluster.serviceCIDRs` has `10.0.0.0`, which is not a range of addresses, such as 10.96.0.0/12, or a list of one of IPv4 and one of IPv6',
  ],
  [
    { serviceCIDRs: ['10.0.0.0/16', '10.1.0.0/16'] },
    ['serviceCIDRs'],
    '`cluster.serviceCIDRs` has two ranges of one family',
  ],
  [
    { serviceIPs: '10.96.0.0' },
    ['serviceIPs'],
    '`cluster.serviceIPs` has 10.96.0.0, which no Service can have in 10.96.0.0/12',
  ],
  [
    { serviceCIDRs: '10.0.0.0/16', serviceIPs: '10.1.0.1' },
    ['serviceIPs'],
    '`cluster.serviceIPs` has 10.1.0.1, which no Service can have in 10.0.0.0/16',
  ],
  [
    { serviceCIDRs: '10.0.0.0/16', podIPs: ['10.1.0.1', 'fd00::1'] },
    ['podIPs'],
    '`cluster.podIPs` has fd00::1, but `serviceCIDRs` has no IPv6 range',
  ],
])('%j is refused', (options, path, message) => {
  expect(kubernetes.start(new Map(), options).problems).toMatchObject([{ message, at: { path } }]);
});

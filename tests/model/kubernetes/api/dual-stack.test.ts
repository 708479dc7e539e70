import { describe, expect, test } from 'vitest';
import { deploymentYaml } from '../lesson-run.ts';
import { applied, said, stored } from './apply.ts';

const port = 'selector: { app: x }, ports: [{ port: 80 }]';
const both = { serviceCIDRs: ['10.96.0.0/16', 'fd00:10:96::/112'] };
const v6 = { serviceCIDRs: 'fd00:10:96::/112' };
const [ip4, ip6] = ['10.96.137.10', 'fd00:10:96::890a'];
const prefer = `ipFamilyPolicy: PreferDualStack, ${port}`;
const require = `ipFamilyPolicy: RequireDualStack, ${port}`;

describe('R12: families', () => {
  test.each([
    [{}, port, { ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'], clusterIPs: [ip4] }],
    [v6, port, { ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv6'], clusterIPs: [ip6] }],
    [both, port, { ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'], clusterIPs: [ip4] }],
    [both, `ipFamilies: [IPv6], ${port}`, { clusterIP: ip6, clusterIPs: [ip6] }],
    [both, prefer, { ipFamilies: ['IPv4', 'IPv6'], clusterIP: ip4, clusterIPs: [ip4, ip6] }],
    [both, `ipFamilies: [IPv6], ${prefer}`, { ipFamilies: ['IPv6', 'IPv4'], clusterIP: ip6, clusterIPs: [ip6, ip4] }],
    [
      both,
      `clusterIP: "fd00:10:96::7", ${require}`,
      { ipFamilies: ['IPv6', 'IPv4'], clusterIPs: ['fd00:10:96::7', ip4] },
    ],
    [{}, prefer, { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv4'], clusterIPs: [ip4] }],
    [both, `clusterIP: None, ${prefer}`, { ipFamilies: ['IPv4', 'IPv6'], clusterIPs: ['None'] }],
  ])('%j: { %s }', (options, spec, fields) => {
    expect(stored([spec], options)).toMatchObject(fields);
  });

  test.each([
    [
      {},
      require,
      'spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services',
    ],
    [
      {},
      `clusterIP: None, ${require}`,
      'spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services',
    ],
    [{}, `ipFamilies: [IPv6], ${port}`, 'spec.ipFamilies[0]: Invalid value: "IPv6": not configured on this cluster'],
    [
      {},
      `clusterIP: "fd00::1", ${port}`,
      'spec.clusterIPs[0]: Invalid value: ["fd00::1"]: IPv6 is not configured on this cluster',
    ],
    [
      both,
      `ipFamilies: [IPv4, IPv6], ${port}`,
      `spec.ipFamilyPolicy: Invalid value: "SingleStack": must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified`,
    ],
    [both, `ipFamilies: [IPv4, IPv4], ${require}`, 'spec.ipFamilies[1]: Duplicate value: "IPv4"'],
    [
      both,
      `ipFamilyPolicy: DualStack, ${port}`,
      'spec.ipFamilyPolicy: Unsupported value: "DualStack": supported values: "PreferDualStack", "RequireDualStack", "SingleStack"',
    ],
    [
      both,
      `clusterIP: 10.96.0.9, ipFamilies: [IPv6], ${port}`,
      'spec.clusterIPs[0]: Invalid value: "10.96.0.9": expected an IPv6 value as indicated by `ipFamilies[0]`',
    ],
    [
      both,
      `clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9, 10.96.0.10], ${require}`,
      'spec.clusterIPs: Invalid value: ["10.96.0.9","10.96.0.10"]: may specify no more than one IP for each IP family',
    ],
  ])('%j: { %s } is refused', (options, spec, text) => {
    expect(said([spec], options)).toBe(text);
  });
});

describe('R12: updates', () => {
  test.each([
    ['a second family is added', [port, require], { clusterIPs: [ip4, ip6], ipFamilies: ['IPv4', 'IPv6'] }],
    [
      'the second family is given up',
      [require, `ipFamilyPolicy: SingleStack, ${port}`],
      { clusterIPs: [ip4], ipFamilies: ['IPv4'] },
    ],
    [
      'what is left out stays',
      [require, port.replace('80', '81')],
      { ipFamilyPolicy: 'RequireDualStack', clusterIPs: [ip4, ip6] },
    ],
  ])('%s', (_, specs, fields) => {
    expect(stored(specs, both)).toMatchObject(fields);
  });

  test('the first family stays', () => {
    expect(said([port, `ipFamilies: [IPv6], ${port}`], both)).toContain('expected an IPv6 value');
  });

  test('families in another order do not fit the IPs, even where the second of each is to be given up', () => {
    const turned = `ipFamilies: [IPv6, IPv4], ipFamilyPolicy: SingleStack, ${port}`;
    const fit = (i: number, ip: string, family: string) =>
      `* spec.clusterIPs[${i}]: Invalid value: "${ip}": expected an ${family} value as indicated by \`ipFamilies[${i}]\``;
    expect(said([require, turned], both)).toBe(`\n${fit(0, ip4, 'IPv6')}\n${fit(1, ip6, 'IPv4')}`);
  });

  test('a list of one family, written again, asks to give up the second that the server added', () => {
    const one = `ipFamilies: [IPv6], ${prefer}`;
    expect(said([one, one], both)).toContain("must be 'SingleStack' to release the secondary IP family");
  });

  test('a second IP is not given up by leaving it out', () => {
    const alone = `clusterIP: ${ip4}, clusterIPs: [${ip4}], ${require}`;
    expect(said([require, alone], both)).toContain("must be 'SingleStack' to release the secondary cluster IP");
  });
});

test.each([
  [{}, 'clusterIP: None', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'RequireDualStack' }],
  [v6, 'clusterIP: None', { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' }],
  [{}, 'clusterIP: None, ipFamilyPolicy: SingleStack', { ipFamilies: ['IPv4'] }],
  [{}, 'clusterIP: None, ipFamilies: [IPv6], ipFamilyPolicy: SingleStack', { ipFamilies: ['IPv6'] }],
])('R13: headless without a selector, %j: { %s }', (options, spec, fields) => {
  expect(stored([spec], options)).toMatchObject(fields);
});

test('a Pod of a dual-stack cluster has an IP a family, the primary one first', () => {
  const { state } = applied([deploymentYaml('x', 1)], both);
  const [pod] = state.pods.rows.valuesArray();
  expect(pod?.status).toMatchObject({
    podIP: '10.244.0.5',
    podIPs: [{ ip: '10.244.0.5' }, { ip: 'fd00:10:244::5' }],
  });
});

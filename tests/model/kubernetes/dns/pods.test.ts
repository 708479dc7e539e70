import { expect, test } from 'vitest';
import { DnsServer } from './dns-server.ts';

const pod = (name: string, namespace: string, more: string, ip: string, phase = 'Running') =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace}${more} }\nstatus: { podIP: "${ip}", phase: ${phase} }\n`;
const objects = [
  pod('a', 'default', '', '10.1.1.5'),
  pod('b', 'kube-system', '', '10.1.1.6'),
  pod('going', 'default', ', deletionTimestamp: "2026-01-01T00:00:00Z"', '10.1.1.7'),
  pod('six', 'default', '', 'fd00::5'),
  pod('early', 'default', '', '10.1.2.1', 'Pending'),
  pod('done', 'default', '', '10.1.2.2', 'Succeeded'),
  pod('dead', 'default', '', '10.1.2.3', 'Failed'),
  pod('lost', 'default', '', '10.1.2.4', 'Unknown'),
].join('');
const zone = 'pod.cluster.local.';

test.each([
  ['disabled', `10-1-1-5.default.${zone} A`, 'NXDOMAIN'],
  ['disabled', `default.${zone} A`, 'NXDOMAIN'],
  ['disabled', `${zone} A`, 'NODATA'],
  ['insecure', `10-1-1-5.default.${zone} A`, `10-1-1-5.default.${zone} 30 IN A 10.1.1.5`],
  ['insecure', `192-0-2-1.kube-system.${zone} A`, `192-0-2-1.kube-system.${zone} 30 IN A 192.0.2.1`],
  ['insecure', `fd00--5.default.${zone} AAAA`, `fd00--5.default.${zone} 30 IN AAAA fd00::5`],
  ['insecure', `fd00--1-2.default.${zone} AAAA`, `fd00--1-2.default.${zone} 30 IN AAAA fd00::1:2`],
  ['insecure', `10-1-1-5.default.${zone} AAAA`, 'NODATA'],
  ['insecure', `10-1-1-5.shop.${zone} A`, 'NXDOMAIN'],
  ['insecure', `10-1-1-256.default.${zone} A`, 'NXDOMAIN'],
  ['insecure', `web.default.${zone} A`, 'NXDOMAIN'],
  ['insecure', `default.${zone} A`, 'NODATA'],
  ['verified', `10-1-1-5.default.${zone} A`, `10-1-1-5.default.${zone} 30 IN A 10.1.1.5`],
  ['verified', `fd00--5.default.${zone} AAAA`, `fd00--5.default.${zone} 30 IN AAAA fd00::5`],
  ['verified', `10-1-1-6.default.${zone} A`, 'NXDOMAIN'],
  ['verified', `10-1-1-6.kube-system.${zone} A`, `10-1-1-6.kube-system.${zone} 30 IN A 10.1.1.6`],
  ['verified', `10-1-1-7.default.${zone} A`, 'NXDOMAIN'],
  ['verified', `192-0-2-1.default.${zone} A`, 'NXDOMAIN'],
  ['verified', `10-1-2-1.default.${zone} A`, `10-1-2-1.default.${zone} 30 IN A 10.1.2.1`],
  ['verified', `10-1-2-2.default.${zone} A`, 'NXDOMAIN'],
  ['verified', `10-1-2-3.default.${zone} A`, 'NXDOMAIN'],
  ['verified', `10-1-2-4.default.${zone} A`, 'NXDOMAIN'],
  ['insecure', `fd00-0-0-0-0-0-0-5.default.${zone} AAAA`, `fd00-0-0-0-0-0-0-5.default.${zone} 30 IN AAAA fd00::5`],
])('R68, %s: %s: %s', (podRecords, question, expected) => {
  const server = new DnsServer(objects, { podRecords });
  expect(server.answer(question)).toBe(expected);
});

test('R54, R68: two Pods on the network of one Node have one address, and each weighs', () => {
  const two = new DnsServer(pod('a', 'default', '', '10.1.1.5') + pod('b', 'default', '', '10.1.1.5'), {
    podRecords: 'verified',
  });
  const name = `10-1-1-5.default.${zone}`;
  expect(two.answer(`${name} A`)).toBe(`${name} 30 IN A 10.1.1.5`);
  expect(two.why(`${name} A`)).toBe('the Pods a and b have the IP 10.1.1.5');
  expect(two.answer(`${name} SRV`)).toBe(`${name} 30 IN SRV 0 50 0 ${name}\n+ ${name} 30 IN A 10.1.1.5`);
});

test('as kubeadm sets it, Pod records are insecure', () => {
  expect(new DnsServer('').answer(`10-1-1-5.default.${zone} A`)).toBe(`10-1-1-5.default.${zone} 30 IN A 10.1.1.5`);
});

test.each([
  [
    'disabled',
    `10-1-1-5.default.${zone} A`,
    'Pod records are disabled in this cluster, so no name of a Pod exists: NXDOMAIN',
  ],
  [
    'insecure',
    `10-1-1-5.default.${zone} A`,
    'with Pod records of the kind insecure the name only repeats the address 10.1.1.5: no Pod need have it',
  ],
  ['insecure', `web.default.${zone} A`, 'web is no IP address with dashes, so no Pod record has that name: NXDOMAIN'],
  ['verified', `10-1-1-5.default.${zone} A`, 'the Pod a has the IP 10.1.1.5'],
  [
    'verified',
    `10-1-1-7.default.${zone} A`,
    'no Pod of the Namespace default that is neither terminating nor at its end has the IP 10.1.1.7: NXDOMAIN',
  ],
])('R68, %s: why %s', (podRecords, question, text) => {
  const server = new DnsServer(objects, { podRecords });
  expect(server.why(question)).toBe(text);
  expect(server.rules(question)).toEqual(['R68']);
});

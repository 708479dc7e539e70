import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';

const line = 'a zone-file line of type A, AAAA or CNAME, such as www.example.com. 300 IN A 192.0.2.53';

test.each([
  [
    { podRecords: 'safe' },
    '`cluster.podRecords` has `safe`, which is not disabled, insecure or verified',
    ['podRecords'],
  ],
  [
    { ignoreEmptyService: 'yes' },
    '`cluster.ignoreEmptyService` has `yes`, which is not true or false',
    ['ignoreEmptyService'],
  ],
  [{ endpointPodNames: 1 }, '`cluster.endpointPodNames` has `1`, which is not true or false', ['endpointPodNames']],
  [{ dnsSynced: 'no' }, '`cluster.dnsSynced` has `no`, which is not true or false', ['dnsSynced']],
  [
    { dnsCache: 3601 },
    '`cluster.dnsCache` has `3601`, which is not a whole number of seconds from 0 to 3600',
    ['dnsCache'],
  ],
  [
    { dnsCache: '30s' },
    '`cluster.dnsCache` has `30s`, which is not a whole number of seconds from 0 to 3600',
    ['dnsCache'],
  ],
  [
    { dnsNamespaces: 'shop' },
    '`cluster.dnsNamespaces` has `shop`, which is not a list, each item a Namespace, such as shop',
    ['dnsNamespaces'],
  ],
  [
    { dnsNamespaces: ['a', 'B'] },
    '`cluster.dnsNamespaces` has `B`, which is not a Namespace, such as shop',
    ['dnsNamespaces', 1],
  ],
  [
    { reverseZones: ['example.com'] },
    '`cluster.reverseZones` has `example.com`, which is not a zone under in-addr.arpa or ip6.arpa, such as 10.in-addr.arpa',
    ['reverseZones', 0],
  ],
  [
    { dnsServerIPs: ['10.1'] },
    '`cluster.dnsServerIPs` has `10.1`, which is not an IP address, such as 10.244.0.2',
    ['dnsServerIPs', 0],
  ],
  [
    { outside: ['www.example.com. 300 IN MX 1 a.'] },
    `\`cluster.outside\` has \`www.example.com. 300 IN MX 1 a.\`, which is not ${line}`,
    ['outside', 0],
  ],
  [
    { outside: ['www.example.com. 300 IN A ::1'] },
    `\`cluster.outside\` has \`www.example.com. 300 IN A ::1\`, which is not ${line}`,
    ['outside', 0],
  ],
  [
    { outside: ['www.example.com. 300 IN AAAA 192.0.2.1'] },
    `\`cluster.outside\` has \`www.example.com. 300 IN AAAA 192.0.2.1\`, which is not ${line}`,
    ['outside', 0],
  ],
  [
    { outside: ['www.example.com 300 IN A 192.0.2.1'] },
    `\`cluster.outside\` has \`www.example.com 300 IN A 192.0.2.1\`, which is not ${line}`,
    ['outside', 0],
  ],
])('%j: %s', (options, message, path) => {
  const { problems } = kubernetes.start(new Map(), options);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(problems[0]?.at?.path).toEqual(path);
});

test('every option can be given', () => {
  const { problems } = kubernetes.start(new Map(), {
    podRecords: 'verified',
    ignoreEmptyService: true,
    endpointPodNames: true,
    dnsNamespaces: ['shop'],
    reverseZones: ['10.in-addr.arpa', '0.0.d.f.ip6.arpa'],
    dnsServerIPs: ['10.244.0.2', 'fd00::2'],
    dnsSynced: false,
    dnsCache: 3600,
    outside: ['www.example.com. 300 IN CNAME a.example.com.', 'a.example.com. 60 IN AAAA 2001:db8::1'],
    outsideTruncated: true,
    fallthrough: true,
  });
  expect(problems).toEqual([]);
});

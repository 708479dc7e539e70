import { describe, expect, test } from 'vitest';
import type { DnsRecord } from '../../../../src/model/kubernetes/dns/record.ts';
import { resolve } from '../../../../src/model/kubernetes/dns/resolve.ts';
import { rules } from '../../../../src/model/kubernetes/rules/rules.ts';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const port = '{ name: http, port: 80 }';
const objects = [
  serviceAt(
    'default/web',
    'clusterIPs: [10.96.0.1, "fd00::1"], clusterIP: 10.96.0.1, ports: [{ name: http, port: 80 }]',
  ),
  sliceAt('default/web-1', port, '{ addresses: [10.1.1.5] }, { addresses: [10.1.1.6], hostname: db }'),
  serviceAt('default/db', 'clusterIP: None'),
  sliceAt('default/db-1', port, '{ addresses: [10.1.1.5], hostname: db }, { addresses: [10.1.1.7], hostname: db }'),
  sliceAt('default/db-2', '', '{ addresses: ["fd00::5"] }'),
  serviceAt('default/http', 'type: ExternalName, externalName: web.default.svc.cluster.local'),
  serviceAt('default/tcp', 'type: ExternalName, externalName: web.example.com'),
  '---\napiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: default }\nstatus: { podIP: 10.1.1.5 }\n',
].join('');

const labels = ['web', 'db', 'http', 'tcp', '_http', '_tcp', '10-1-1-5', 'ns', 'dns', 'default', 'svc', 'pod', '*', ''];
const ends = [
  'web.default.svc.cluster.local.',
  'db.default.svc.cluster.local.',
  'default.svc.cluster.local.',
  'default.pod.cluster.local.',
  'cluster.local.',
  'in-addr.arpa.',
  'example.com.',
];
const reversed = ['5.1.1.10', '7.1.1.10', '1.0.96.10', '9.9.9.9', '5.1.1'].map((ip) => `${ip}.in-addr.arpa.`);
const two = labels.flatMap((first) => ['', ...labels].map((second) => (second === '' ? first : `${first}.${second}`)));
const names = [...ends, ...reversed, ...ends.flatMap((end) => two.map((begin) => `${begin}.${end}`))];
const types = ['A', 'AAAA', 'SRV', 'CNAME', 'PTR', 'TXT', 'NS', 'SOA', 'MX', 'HINFO'];

describe.each([
  {},
  { podRecords: 'verified', endpointPodNames: true, ignoreEmptyService: true },
  { outside: ['web.example.com. 60 IN A 192.0.2.1'], fallthrough: true, dnsServerIPs: ['10.1.1.7', 'fd00::9'] },
])('of every question, with %j', (options) => {
  const { cluster } = new DnsServer(objects, options);
  const ask = (name: string, type: string) => resolve(cluster, { name, type });
  const responses = names.flatMap((name) => types.map((type) => ask(name, type)));

  test('many are asked, and many are answered', () => {
    expect(responses.length).toBeGreaterThan(9000);
    expect(responses.filter(({ answers }) => answers.length > 0).length).toBeGreaterThan(100);
  });

  test('the answer has reasons, each of rules that there are', () => {
    const bad = responses.filter(
      ({ because }) => because.length === 0 || because.some((why) => !why.rules.every((rule) => rule in rules)),
    );
    expect(bad.map(told)).toEqual([]);
  });

  test('the SOA stands in the authority of negative answers of the server’s own, and only there', () => {
    const bad = responses.filter(
      ({ answers, authority, authoritative }) => (authority.length === 1) !== (authoritative && answers.length === 0),
    );
    expect(bad.map(told)).toEqual([]);
    expect(responses.filter(({ rcode, answers }) => rcode !== 'NOERROR' && answers.length > 0)).toEqual([]);
  });

  test('R33: capital letters change nothing but the letters', () => {
    const bad = responses.filter((response) => {
      const loud = ask(response.name.toUpperCase(), response.type);
      return loud.rcode !== response.rcode || !sameLines(loud.answers, response.answers);
    });
    expect(bad.map(told)).toEqual([]);
  });

  test('a name that does not exist for A exists for no other type but SOA, TXT of the version and PTR of an address', () => {
    const bad = responses.filter(
      ({ name, type, rcode }) =>
        rcode === 'NOERROR' &&
        ask(name, 'A').rcode === 'NXDOMAIN' &&
        type !== 'SOA' &&
        !(type === 'PTR' && name.endsWith('.in-addr.arpa.')),
    );
    expect(bad.map(told)).toEqual([]);
  });

  test('R54: the additional records of SRV are what its targets answer', () => {
    const answered = responses.filter(({ type, answers }) => type === 'SRV' && answers.length > 0);
    expect(answered.length).toBeGreaterThan(5);
    for (const { answers, additional } of answered) {
      const targets = new Set(answers.map(({ data }) => data.split(' ')[3] ?? ''));
      const asked = [...targets].flatMap((target) => ['A', 'AAAA'].flatMap((type) => ask(target, type).answers));
      expect(additional.every((record) => asked.some((one) => sameLines([one], [record])))).toBe(true);
      expect(new Set(additional.map(({ name }) => name))).toEqual(targets);
    }
  });

  test('R69, R70: the names that PTR answers have the address', () => {
    const answered = responses.filter(({ type, answers }) => type === 'PTR' && answers.length > 0);
    expect(answered.length).toBeGreaterThan(2);
    for (const { name, answers } of answered) {
      const ip = name.split('.').slice(0, 4).reverse().join('.');
      for (const { data } of answers) expect(ask(data, 'A').answers.map((record) => record.data)).toContain(ip);
    }
  });
});

function told({ name, type, rcode }: { name: string; type: string; rcode: string }): string {
  return `${name} ${type}: ${rcode}`;
}

function sameLines(some: readonly DnsRecord[], others: readonly DnsRecord[]): boolean {
  const text = (records: readonly DnsRecord[]) =>
    records.map(({ name, type, ttl, data }) => `${name} ${type} ${ttl} ${data}`);
  return text(some).sort().join('\n').toLowerCase() === text(others).sort().join('\n').toLowerCase();
}

import { expect, test } from 'vitest';
import { DnsServer, lines, serviceAt } from './dns-server.ts';

const alias = (name: string, target: string) =>
  serviceAt(`default/${name}`, `type: ExternalName, externalName: ${target}`);
const zone = 'default.svc.cluster.local.';
const objects = [
  alias('out', 'www.example.com'),
  alias('dotted', 'www.example.com.'),
  alias('unknown', 'nowhere.example.net'),
  alias('ip', '192.0.2.1'),
  alias('in', `web.${zone}`),
  alias('empty', `none.${zone}`),
  alias('twice', `in.${zone}`),
  alias('through', `out.${zone}`),
  alias('self', `self.${zone}`),
  alias('ping', `pong.${zone}`),
  alias('pong', `ping.${zone}`),
  serviceAt('default/web', 'clusterIP: 10.96.0.50, ports: [{ port: 80 }]'),
  serviceAt('default/none', 'clusterIP: None'),
  ...Array.from({ length: 10 }, (_, i) => alias(`hop-${i}`, `hop-${i + 1}.${zone}`)),
  serviceAt('default/hop-10', 'clusterIP: 10.96.0.51, ports: [{ port: 80 }]'),
].join('');
const outside = [
  'www.example.com. 300 IN CNAME edge.example.com.',
  'edge.example.com. 60 IN A 192.0.2.53',
  'edge.example.com. 60 IN AAAA 2001:db8::53',
  'a.example.net. 60 IN CNAME b.example.net.',
  'b.example.net. 60 IN CNAME c.example.net.',
];
const server = new DnsServer(objects, { outside });

test.each([
  [
    'R57',
    `out.${zone} A`,
    `out.${zone} 30 IN CNAME www.example.com.
     www.example.com. 300 IN CNAME edge.example.com.
     edge.example.com. 60 IN A 192.0.2.53`,
  ],
  [
    'R57',
    `OUT.${zone} AAAA`,
    `OUT.${zone} 30 IN CNAME www.example.com.
     www.example.com. 300 IN CNAME edge.example.com.
     edge.example.com. 60 IN AAAA 2001:db8::53`,
  ],
  ['R57', `out.${zone} CNAME`, `out.${zone} 30 IN CNAME www.example.com.`],
  ['R57', `dotted.${zone} CNAME`, `dotted.${zone} 30 IN CNAME www.example.com.`],
  ['R57', `unknown.${zone} A`, `unknown.${zone} 30 IN CNAME nowhere.example.net.`],
  ['R58', `out.${zone} SRV`, 'NODATA'],
  ['R58', `out.${zone} TXT`, 'NODATA'],
  ['R58', `ep.out.${zone} A`, 'NXDOMAIN'],
  ['R58', `_http._tcp.out.${zone} SRV`, 'NXDOMAIN'],
  ['R59', `ip.${zone} A`, 'NXDOMAIN'],
  ['R59', `ip.${zone} CNAME`, 'NXDOMAIN'],
  ['R60', `in.${zone} A`, `in.${zone} 30 IN CNAME web.${zone}\nweb.${zone} 30 IN A 10.96.0.50`],
  ['R60', `in.${zone} AAAA`, 'NODATA'],
  ['R60', `in.${zone} CNAME`, `in.${zone} 30 IN CNAME web.${zone}`],
  ['R60', `empty.${zone} A`, 'NODATA'],
  [
    'R60',
    `twice.${zone} A`,
    `twice.${zone} 30 IN CNAME in.${zone}\nin.${zone} 30 IN CNAME web.${zone}\nweb.${zone} 30 IN A 10.96.0.50`,
  ],
  [
    'R60',
    `through.${zone} A`,
    `through.${zone} 30 IN CNAME out.${zone}
     out.${zone} 30 IN CNAME www.example.com.
     www.example.com. 300 IN CNAME edge.example.com.
     edge.example.com. 60 IN A 192.0.2.53`,
  ],
  ['R60', `self.${zone} A`, 'NODATA'],
  ['R60', `ping.${zone} A`, 'NODATA'],
  ['R60', `hop-1.${zone} A`, 'NODATA'],
  ['R61', `web.${zone} CNAME`, 'NODATA'],
  [
    'R35',
    'www.example.com. A',
    'www.example.com. 300 IN CNAME edge.example.com.\nedge.example.com. 60 IN A 192.0.2.53',
  ],
  ['R35', 'www.example.com. CNAME', 'www.example.com. 300 IN CNAME edge.example.com.'],
  ['R35', 'a.example.net. CNAME', 'a.example.net. 60 IN CNAME b.example.net.'],
  ['R35', 'Edge.example.com. SRV', 'NODATA'],
  ['R35', 'example.com. A', 'NXDOMAIN'],
])('%s: %s', (_rule, question, expected) => {
  expect(server.answer(question)).toBe(lines(expected));
});

test('R60: eight names in a row are followed', () => {
  const { answers } = server.response(`hop-2.${zone} A`);
  expect(answers.map(({ type }) => type)).toEqual([...Array.from({ length: 8 }, () => 'CNAME'), 'A']);
});

test('the reason says where the name leads', () => {
  expect(server.why(`out.${zone} A`)).toBe(
    'the Service out is an ExternalName, so its name is a CNAME for www.example.com, a name outside the cluster, which leads to 192.0.2.53',
  );
  expect(server.why(`unknown.${zone} A`)).toContain('where the model knows no A record of it');
  expect(server.rules(`in.${zone} A`)).toEqual(['R57', 'R60']);
  expect(server.why(`ip.${zone} A`)).toContain('is the IP address 192.0.2.1, which cannot be the target of a CNAME');
});

test('only names in the zone are answered with authority', () => {
  expect(server.response(`out.${zone} A`).authoritative).toBe(true);
  expect(server.response('www.example.com. A').authoritative).toBe(false);
  expect(server.response('example.com. A').authority).toEqual([]);
});

test('what arrives cut short from outside is passed on so; the cluster’s own answers are not touched', () => {
  const cut = new DnsServer(objects, { outside, outsideTruncated: true });
  expect(cut.response(`out.${zone} A`).truncated).toBe(true);
  expect(cut.response(`through.${zone} A`).truncated).toBe(true);
  expect(cut.response(`in.${zone} A`).truncated).toBe(false);
  expect(cut.response('www.example.com. A').truncated).toBe(true);
  expect(server.response(`out.${zone} A`).truncated).toBe(false);
});

test('with fallthrough a name that does not exist is asked outside', () => {
  const more = [...outside, `gone.${zone} 60 IN A 192.0.2.99`, `web.${zone} 60 IN A 192.0.2.98`];
  const through = new DnsServer(objects, { outside: more, fallthrough: true });
  expect(through.answer(`gone.${zone} A`)).toBe(`gone.${zone} 60 IN A 192.0.2.99`);
  expect(through.answer(`web.${zone} A`)).toBe(`web.${zone} 30 IN A 10.96.0.50`);
  expect(through.answer(`lost.${zone} A`)).toBe('NXDOMAIN');
  expect(through.response(`lost.${zone} A`).authoritative).toBe(true);
  expect(through.response(`web.${zone} AAAA`).authoritative).toBe(true);
  expect(through.response(`gone.${zone} AAAA`).authoritative).toBe(false);
  expect(new DnsServer(objects, { outside: more }).answer(`gone.${zone} A`)).toBe('NXDOMAIN');
});

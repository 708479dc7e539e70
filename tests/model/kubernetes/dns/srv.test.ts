import { expect, test } from 'vitest';
import { DnsServer, lines, serviceAt, sliceAt } from './dns-server.ts';

const server = new DnsServer(
  [
    serviceAt(
      'default/web',
      'clusterIP: 10.96.0.50, ports: [{ name: http, port: 80, targetPort: 8080 }, { name: dns, port: 53, protocol: UDP }]',
    ),
    sliceAt('default/web-1', '{ name: http, port: 8080 }', '{ addresses: [10.1.1.9] }'),
    serviceAt('default/dual', 'clusterIPs: [10.96.0.52, "fd00::52"], clusterIP: 10.96.0.52, ports: [{ port: 80 }]'),
    serviceAt(
      'default/db',
      'clusterIP: None, ports: [{ name: sql, port: 80, targetPort: 5432 }, { name: rpc, port: 81 }]',
    ),
    sliceAt(
      'default/db-1',
      '{ name: sql, port: 5432 }, { name: rpc, port: 81 }',
      '{ addresses: [10.1.1.5], hostname: db-0 }, { addresses: [10.1.1.6] }',
    ),
    serviceAt('default/plain', 'clusterIP: None, ports: [{ port: 80 }]'),
    sliceAt('default/plain-1', '{ name: "", port: 8080 }', '{ addresses: [10.1.1.7] }'),
    serviceAt('default/bare', 'clusterIP: None'),
    sliceAt('default/bare-1', '', '{ addresses: [10.1.1.8] }'),
    serviceAt('default/mixed', 'clusterIP: None'),
    sliceAt('default/mixed-1', '{ name: a, port: 1 }', '{ addresses: [10.1.1.11], hostname: UP }'),
    sliceAt('default/mixed-2', '', '{ addresses: [10.1.1.12] }'),
    serviceAt('default/six', 'clusterIP: None'),
    sliceAt(
      'default/six-1',
      '{ name: a, port: 1 }',
      [1, 2, 3, 4, 5, 6].map((n) => `{ addresses: [10.1.2.${n}], hostname: same }`).join(', '),
    ),
    serviceAt('default/many', 'clusterIP: None'),
    sliceAt(
      'default/many-1',
      '{ name: a, port: 1 }',
      Array.from({ length: 101 }, (_, n) => `{ addresses: [10.1.3.${n + 1}] }`).join(', '),
    ),
  ].join(''),
);
const zone = 'default.svc.cluster.local.';

test.each([
  [
    'R48, R50, R54',
    `_sql._tcp.db.${zone} SRV`,
    `_sql._tcp.db.${zone} 30 IN SRV 0 50 5432 db-0.db.${zone}
     _sql._tcp.db.${zone} 30 IN SRV 0 50 5432 10-1-1-6.db.${zone}
     + db-0.db.${zone} 30 IN A 10.1.1.5
     + 10-1-1-6.db.${zone} 30 IN A 10.1.1.6`,
  ],
  [
    'R48, R51',
    `db-0.db.${zone} SRV`,
    `db-0.db.${zone} 30 IN SRV 0 50 81 db-0.db.${zone}
     db-0.db.${zone} 30 IN SRV 0 50 5432 db-0.db.${zone}
     + db-0.db.${zone} 30 IN A 10.1.1.5`,
  ],
  [
    'R49',
    `_http._tcp.web.${zone} SRV`,
    `_http._tcp.web.${zone} 30 IN SRV 0 100 80 web.${zone}
     + web.${zone} 30 IN A 10.96.0.50`,
  ],
  ['R49', `_https._tcp.web.${zone} SRV`, 'NXDOMAIN'],
  ['R49', `_http._udp.web.${zone} SRV`, 'NXDOMAIN'],
  ['R49', `_http._tcp.db.${zone} SRV`, 'NXDOMAIN'],
  [
    'R51',
    `web.${zone} SRV`,
    `web.${zone} 30 IN SRV 0 50 53 web.${zone}
     web.${zone} 30 IN SRV 0 50 80 web.${zone}
     + web.${zone} 30 IN A 10.96.0.50`,
  ],
  [
    'R51',
    `plain.${zone} SRV`,
    `plain.${zone} 30 IN SRV 0 100 8080 10-1-1-7.plain.${zone}
     + 10-1-1-7.plain.${zone} 30 IN A 10.1.1.7`,
  ],
  ['R52', `bare.${zone} A`, `bare.${zone} 30 IN A 10.1.1.8`],
  ['R52', `bare.${zone} SRV`, 'NODATA'],
  ['R52', `_._tcp.bare.${zone} A`, 'NXDOMAIN'],
  ['R52', `_._.bare.${zone} A`, `_._.bare.${zone} 30 IN A 10.1.1.8`],
  ['R53', `_http._tcp.web.${zone} A`, `_http._tcp.web.${zone} 30 IN A 10.96.0.50`],
  ['R53', `http.tcp.web.${zone} A`, `http.tcp.web.${zone} 30 IN A 10.96.0.50`],
  [
    'R54',
    `dual.${zone} SRV`,
    `dual.${zone} 30 IN SRV 0 50 80 dual.${zone}
     + dual.${zone} 30 IN A 10.96.0.52
     + dual.${zone} 30 IN AAAA fd00::52`,
  ],
  [
    'R54',
    `_a._tcp.six.${zone} SRV`,
    `_a._tcp.six.${zone} 30 IN SRV 0 16 1 same.six.${zone}
     ${[1, 2, 3, 4, 5, 6].map((n) => `+ same.six.${zone} 30 IN A 10.1.2.${n}`).join('\n')}`,
  ],
  [
    'R52, R54: who has no port weighs, too',
    `mixed.${zone} SRV`,
    `mixed.${zone} 30 IN SRV 0 50 1 UP.mixed.${zone}
     + UP.mixed.${zone} 30 IN A 10.1.1.11`,
  ],
  ['R33', `Up.mixed.${zone} A`, `Up.mixed.${zone} 30 IN A 10.1.1.11`],
  [
    'R33',
    '_HTTP._tcp.Web.default.svc.CLUSTER.local. SRV',
    `_HTTP._tcp.Web.default.svc.CLUSTER.local. 30 IN SRV 0 100 80 web.default.svc.CLUSTER.local.
     + web.default.svc.CLUSTER.local. 30 IN A 10.96.0.50`,
  ],
])('%s: %s', (_rule, question, expected) => {
  expect(server.answer(question)).toBe(lines(expected));
});

test('R54: of more than a hundred records each still weighs 1', () => {
  const weights = server.response(`_a._tcp.many.${zone} SRV`).answers.map(({ data }) => data.split(' ')[1]);
  expect(new Set(weights)).toEqual(new Set(['1']));
  expect(weights).toHaveLength(101);
});

test('where the specification says otherwise the reason says so', () => {
  expect(server.why(`_sql._tcp.db.${zone} SRV`)).toContain("not the Service's port that the specification means");
  expect(server.rules(`_sql._tcp.db.${zone} SRV`)).toEqual(['R48', 'R50', 'R54']);
  expect(server.why(`plain.${zone} SRV`)).toContain('unnamed ones too, unlike the specification');
  expect(server.rules(`web.${zone} SRV`)).toEqual(['R49', 'R51', 'R54']);
  expect(server.rules(`_http._tcp.web.${zone} A`)).toEqual(['R36', 'R53']);
});

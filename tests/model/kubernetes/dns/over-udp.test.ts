import { expect, test } from 'vitest';
import { overUdp } from '../../../../src/model/kubernetes/dns/over-udp.ts';
import { LessonRun } from '../lesson-run.ts';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const count = 200;
const yaml =
  serviceAt('default/web', 'clusterIP: None, ports: [{ name: http, port: 80 }]') +
  sliceAt(
    'default/web-1',
    '{ name: http, port: 80 }',
    Array.from({ length: count }, (_, n) => `{ addresses: [10.1.1.${n + 1}] }`).join(', '),
  ) +
  serviceAt('default/vip', 'clusterIP: 10.96.0.50, ports: [{ name: http, port: 80 }]');
const server = new DnsServer(yaml);
const addresses = server.response('web.default.svc.cluster.local. A');
// 12 bytes of header and 35 of question; then a pointer, ten bytes of fixed fields and an address each.
const whole = 12 + 35 + count * 16;

test.each([
  [whole, count, false],
  [whole - 1, count - 1, true],
  [1232, 74, true],
  [512, 29, true],
  [47, 0, true],
])('R56: into %i bytes fit %i addresses', (size, fitting, truncated) => {
  const cut = overUdp(addresses, size);
  expect(cut.answers).toHaveLength(fitting);
  expect(cut.answers).toEqual(addresses.answers.slice(0, fitting));
  expect(cut.truncated).toBe(truncated);
});

test('R56: records that are left out of any section make the answer one that is cut short', () => {
  const srv = server.response('_http._tcp.vip.default.svc.cluster.local. SRV');
  // Header; question; the SRV record with its target in full; its address, whose name is the end of the question's.
  const size = 12 + (42 + 4) + (2 + 10 + 6 + 31) + (2 + 10 + 4);
  expect(overUdp(srv, size).truncated).toBe(false);
  expect(overUdp(srv, size - 1)).toMatchObject({ answers: [{}], additional: [], truncated: true });
  const negative = server.response('gone.default.svc.cluster.local. A');
  expect(overUdp(negative, 512)).toMatchObject({ authority: [{}], truncated: false });
  expect(overUdp(negative, 60)).toMatchObject({ authority: [], truncated: true });
});

test('R56: a question in a lesson says that it is asked twice', () => {
  const run = new LessonRun({});
  run.state = server.cluster;
  expect(run.ask('lookup', 'web').because.flatMap(({ rules }) => rules)).toContain('R56');
  expect(run.ask('lookup', 'vip').because.flatMap(({ rules }) => rules)).not.toContain('R56');
});

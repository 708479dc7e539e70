import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'all.yaml': [
    serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]'),
    serviceYaml('vip', 'selector: { app: web }, ports: [{ port: 80 }]'),
    podYaml('a', 'app: web'),
    podYaml('b', 'app: web'),
  ].join('---\n'),
});
run.run('kubectl apply -f all.yaml');

const asked = ';; Got recursion not available from 10.96.0.10\n';
const head = 'Server:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\n';

// What the nslookup of BIND 9.18 printed of a server with the same records; it says what it asked once a question.
test.each([
  [
    'nslookup web',
    0,
    `${asked}${head}Name:\tweb.default.svc.cluster.local\nAddress: 10.1.1.5\nName:\tweb.default.svc.cluster.local\nAddress: 10.1.1.6\n${asked}`,
  ],
  ['nslookup vip', 0, `${asked}${head}Name:\tvip.default.svc.cluster.local\nAddress: 10.96.137.10\n${asked}`],
  [
    'nslookup vip.default',
    0,
    `${asked.repeat(2)}${head}Name:\tvip.default.svc.cluster.local\nAddress: 10.96.137.10\n${asked}`,
  ],
  [
    'nslookup vip.default.svc.cluster.local',
    0,
    `${asked.repeat(4)}${head}Name:\tvip.default.svc.cluster.local\nAddress: 10.96.137.10\n${asked}`,
  ],
  [
    'nslookup vip.default.svc.cluster.local.',
    0,
    `${asked}${head}Name:\tvip.default.svc.cluster.local\nAddress: 10.96.137.10\n${asked}`,
  ],
  ['nslookup nope', 1, `${asked.repeat(4)}${head}** server can't find nope: NXDOMAIN\n`],
  ['nslookup nope.default', 1, `${asked.repeat(4)}${head}** server can't find nope.default: NXDOMAIN\n`],
  ['nslookup a.b.c.d.e.f', 1, `${asked}${head}** server can't find a.b.c.d.e.f: NXDOMAIN\n`],
  ['nslookup default', 0, `${asked.repeat(2)}${head}${asked}*** Can't find default.svc.cluster.local: No answer\n`],
  ['nslookup -type=AAAA web', 0, `${asked}${head}*** Can't find web: No answer\n`],
  ['nslookup -query=txt web', 0, `${asked}${head}*** Can't find web: No answer\n`],
  [
    'nslookup -type=SRV _http._tcp.web',
    0,
    `${asked}${head}_http._tcp.web.default.svc.cluster.local\tservice = 0 50 80 10-1-1-5.web.default.svc.cluster.local.\n_http._tcp.web.default.svc.cluster.local\tservice = 0 50 80 10-1-1-6.web.default.svc.cluster.local.\n`,
  ],
  [
    'nslookup -type=SOA cluster.local.',
    0,
    `${asked}${head}cluster.local\n\torigin = ns.dns.cluster.local\n\tmail addr = hostmaster.cluster.local\n\tserial = 1\n\trefresh = 7200\n\tretry = 1800\n\texpire = 86400\n\tminimum = 30\n`,
  ],
  ['nslookup vip 10.96.0.10', 0, `${head}Name:\tvip.default.svc.cluster.local\nAddress: 10.96.137.10\n`],
  ['nslookup 10.9.9.9', 1, `${asked}** server can't find 9.9.9.10.in-addr.arpa: NXDOMAIN\n`],
])('%s', (command, exitCode, output) => {
  expect(run.run(command)).toMatchObject({ exitCode, output });
});

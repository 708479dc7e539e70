import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'all.yaml': [
    serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]'),
    podYaml('a', 'app: web'),
  ].join('---\n'),
});
run.run('kubectl apply -f all.yaml');

const name = 'web.default.svc.cluster.local';

// What the dig of BIND 9.18 printed of a server with the same records, but for the id.
test('all of it', () => {
  const output = run.run(`dig _http._tcp.${name} SRV`).output.replace(/id: \d+/, 'id: N');
  expect(output).toContain(`
; <<>> DiG 9.18.33 <<>> _http._tcp.${name} SRV
;; global options: +cmd
;; Got answer:
;; WARNING: .local is reserved for Multicast DNS
;; You are currently testing what happens when an mDNS query is leaked to DNS
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: N
;; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 2
;; WARNING: recursion requested but not available

;; OPT PSEUDOSECTION:
; EDNS: version: 0, flags:; udp: 1232
;; QUESTION SECTION:
;_http._tcp.${name}. IN SRV

;; ANSWER SECTION:
_http._tcp.${name}. 30 IN\tSRV 0 100 80 10-1-1-5.${name}.

;; ADDITIONAL SECTION:
10-1-1-5.${name}.\t30 IN A\t10.1.1.5

;; Query time: 0 msec
;; SERVER: 10.96.0.10#53(10.96.0.10) (UDP)
;; WHEN: Thu Jan 01 00:00:03 UTC 2026
;; MSG SIZE  rcvd: 221
`);
});

const answer = `${name}. 30 IN\tA\t10.1.1.5`;
const comments = [
  ';; Got answer:',
  ';; WARNING: .local is reserved for Multicast DNS',
  ';; You are currently testing what happens when an mDNS query is leaked to DNS',
  ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: N',
];

test.each([
  [`dig +short ${name}`, '10.1.1.5'],
  [`dig ${name} +short SRV`, `0 100 80 10-1-1-5.${name}.`],
  [`dig -t SRV -q ${name} IN +short`, `0 100 80 10-1-1-5.${name}.`],
  ['dig +search +short web', '10.1.1.5'],
  ['dig +short web', ''],
  ['dig +search +short nope', ''],
  ['dig +search +noall +question default', ';default.svc.cluster.local.\tIN\tA'],
  [`dig +noall +answer ${name}`, answer],
  [`dig +noall +question ${name}`, `;${name}.\tIN\tA`],
  [`dig +noall ${name}`, ''],
  [
    `dig +noall +authority nope.${name}`,
    'cluster.local.\t\t30\tIN\tSOA\tns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 30',
  ],
  [
    `dig +noall +comments ${name}`,
    [
      ...comments,
      ';; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1',
      ';; WARNING: recursion requested but not available',
      '',
      ';; OPT PSEUDOSECTION:',
      '; EDNS: version: 0, flags:; udp: 1232',
    ].join('\n'),
  ],
  [
    `dig +noall +comments +norec +noedns ${name}`,
    [...comments, ';; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0', ''].join('\n'),
  ],
  [`dig +nocmd +nocomments +nostats +time=2 ${name}`, `;${name}.\tIN\tA\n${answer}`],
])('%s', (command, output) => {
  expect(run.run(command).output.replace(/id: \d+/, 'id: N')).toBe(output);
});

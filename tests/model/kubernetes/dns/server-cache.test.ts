import { expect, test } from 'vitest';
import { serverAnswer } from '../../../../src/model/kubernetes/dns/server-cache.ts';
import { recordLine } from '../../../../src/model/kubernetes/dns/record.ts';
import { LessonRun, podYaml, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

const headless = 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]';
const shop = '---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
const files = {
  'web.yaml': `${serviceYaml('web', headless)}---\n${podYaml('a', 'app: web')}`,
  'b.yaml': podYaml('b', 'app: web'),
  'db.yaml': `${serviceYaml('db', 'clusterIP: None, selector: { app: db }, ports: [{ name: sql, port: 5432 }]')}---\n${statefulSetYaml('db', 'serviceName: db, replicas: 1')}`,
  'shop.yaml': `${shop}---\n${podYaml('guest', 'app: guest').replace('name: guest', 'namespace: shop, name: guest')}`,
  'hidden.yaml': serviceYaml('hidden', 'ports: [{ port: 80 }]').replace(
    'name: hidden',
    'namespace: shop, name: hidden',
  ),
};
const web = 'web.default.svc.cluster.local.';

function started(options: object = {}): LessonRun {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', dnsCache: 30, ...options });
  run.run('kubectl apply -f web.yaml');
  return run;
}

/** What the server says, with its TTLs, to a client that asks now. */
function said(run: LessonRun, name: string, type: string): string {
  const { answers, rcode } = serverAnswer(run.state, { name, type });
  return answers.map(recordLine).join(', ') || rcode;
}

// The shorter of the record's TTL and the cache's own time; the cache lifts a TTL below 5 s to that, if it has so much.
test.each([
  [30, 30, 30],
  [10, 30, 10],
  [3600, 60, 60],
  [30, 2, 5],
  [30, 0, 5],
  [2, 30, 2],
])('R74: a cache of %i s and a TTL of %i s: an answer is said for %i s', (dnsCache, ttl, seconds) => {
  const run = started({ dnsCache, ttl });
  run.run(`dig ${web}`, 'kubectl delete pod a --force');
  expect(said(run, web, 'A')).toBe(`${web} ${seconds} IN A 10.1.1.5`);
  run.run(`wait ${seconds - 1}s`);
  expect(said(run, web, 'A')).toBe(`${web} 1 IN A 10.1.1.5`);
  run.run('wait 1s');
  expect(said(run, web, 'A')).toBe('NXDOMAIN');
});

test.each([
  [30, 30, 30],
  [10, 30, 10],
  [3600, 3600, 300],
  [30, 2, 5],
  [2, 30, 2],
])('R73, R74: a cache of %i s and a TTL of %i s: an NXDOMAIN is said for %i s', (dnsCache, ttl, seconds) => {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', dnsCache, ttl });
  run.run('nslookup web', 'kubectl apply -f web.yaml --wait=false', `wait ${seconds - 1}s`);
  const { rcode, authority } = serverAnswer(run.state, { name: web, type: 'A' });
  expect([rcode, authority.map((record) => record.ttl)]).toEqual(['NXDOMAIN', [1]]);
  expect(run.show('lookup', 'web')).toBe('NXDOMAIN');
  run.run('wait 1s', 'wait 3s');
  expect(run.show('lookup', 'web')).toBe('10.1.1.5');
});

test.each([
  ['nslookup web', '10.1.1.5'],
  [`dig ${web}`, '10.1.1.5'],
  ['dig +search +short web', '10.1.1.5'],
  ['getent hosts web', '10.1.1.5'],
  ['getent ahosts web', '10.1.1.5'],
  ['curl -s web', '10.1.1.5'],
  ['nc web 80', '10.1.1.5'],
  ['kubectl exec a -- curl web', '10.1.1.5'],
  [`dig WEB.default.svc.Cluster.Local.`, '10.1.1.5'],
  [`dig ${web} SRV`, '10.1.1.5, 10.1.1.6'],
  ['curl 10.1.1.5', '10.1.1.5, 10.1.1.6'],
  ['kubectl get pods', '10.1.1.5, 10.1.1.6'],
])('R74: after `%s` the server says %s', (command, expected) => {
  const run = started();
  run.run(command, 'kubectl apply -f b.yaml');
  expect(run.show('lookup', 'web')).toBe(expected);
});

test.each([
  ['nslookup hidden.shop', ['hidden.shop.default.svc A', 'hidden.shop.svc A', 'hidden.shop.svc AAAA']],
  ['curl hidden.shop', ['hidden.shop.default.svc A', 'hidden.shop.svc A']],
  [
    'getent hosts nothing',
    [
      'nothing A',
      'nothing AAAA',
      'nothing.default.svc A',
      'nothing.default.svc AAAA',
      'nothing.svc A',
      'nothing.svc AAAA',
    ],
  ],
  ['dig hidden.shop', []],
  ['dig +search hidden.shop', ['hidden.shop.default.svc A', 'hidden.shop.svc A']],
  ['nslookup 10.1.1.5', ['5.1.1.10.in-addr.arpa. PTR']],
])('R74, R75: `%s` asks for %j below the zone', (command, expected) => {
  const run = started();
  run.run('kubectl apply -f shop.yaml', 'kubectl apply -f hidden.yaml', command);
  expect(run.state.serverAnswers.keysArray().map((key) => key.replace('.cluster.local.', ''))).toEqual(expected);
});

test('R74: questions in claims fill no cache', () => {
  const run = started();
  run.ask('lookup', 'web');
  run.ask('connect', 'web:80');
  run.run('kubectl apply -f b.yaml');
  expect(run.show('lookup', 'web')).toBe('10.1.1.5, 10.1.1.6');
});

test('R74, R75: what was tried on the search path is kept, for every client', () => {
  const run = started();
  run.run('kubectl apply -f shop.yaml', 'nslookup hidden.shop', 'kubectl apply -f hidden.yaml');
  expect(run.run('kubectl exec -n shop guest -- nslookup hidden').exitCode).toBe(1);
  expect(run.run('kubectl exec -n shop guest -- getent hosts hidden').exitCode).toBe(2);
  run.run('wait 30s');
  expect(run.run('kubectl exec -n shop guest -- nslookup hidden').exitCode).toBe(0);
});

test("R74, R76: a client keeps what it hears for what is left of the server's time, so that both last one TTL", () => {
  const run = started();
  run.run('nslookup web', 'wait 20s', 'kubectl apply -f b.yaml');
  const { events } = run.run('getent hosts web');
  expect(events.map(({ text }) => text)).toContain(
    'the client keeps the answer for web, 10.1.1.5, for 7 s, the TTL of the record',
  );
  expect([run.show('cached', 'web'), run.show('lookup', 'web')]).toEqual(['10.1.1.5', '10.1.1.5']);
  run.run('wait 7s');
  expect([run.show('cached', 'web'), run.show('lookup', 'web')]).toEqual(['—', '10.1.1.5, 10.1.1.6']);
});

test('R74: the addresses beside SRV records are kept with them', () => {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', dnsCache: 30 });
  run.run('kubectl apply -f db.yaml', 'nslookup -type=SRV db', 'pod db-0 is rescheduled');
  const { additional, because } = serverAnswer(run.state, { name: 'db.default.svc.cluster.local', type: 'SRV' });
  expect(additional.map(({ data }) => data)).toEqual(['10.1.1.5']);
  expect(because[0]?.text).toMatch(/[^.]$/);
  expect(because[0]?.text).toContain(
    'without that cache it would answer 0 100 5432 db-0.db.default.svc.cluster.local and 10.1.1.6',
  );
});

test('R33, R74: another spelling of the name hears the records as they were first asked for', () => {
  const run = started();
  run.run(`dig ${web}`);
  expect(said(run, web.toUpperCase(), 'a')).toBe(`${web} 30 IN A 10.1.1.5`);
  expect(serverAnswer(run.state, { name: web.toUpperCase(), type: 'A' }).name).toBe(web.toUpperCase());
});

test('R74: a PTR is kept too', () => {
  const run = started();
  run.run('getent hosts 10.1.1.5', 'kubectl delete svc web');
  expect(run.run('getent hosts 10.1.1.5').output).toContain('10-1-1-5.web.default.svc.cluster.local');
  expect(run.run('nslookup 10.1.1.5').output).toContain('10-1-1-5.web.default.svc.cluster.local');
  run.run('wait 30s');
  expect(run.run('nslookup 10.1.1.5').exitCode).toBe(1);
});

test.each([
  [{ outside: ['www.example.com. 60 IN A 192.0.2.53'] }, '20 IN A 192.0.2.53', true],
  [{ outside: ['www.example.com. 60 IN A 192.0.2.53'], outsideTruncated: true }, '30 IN A 192.0.2.53', false],
  [{ outside: ['www.example.com. 60 IN AAAA 2001:db8::1'] }, 'NOERROR', false],
  [{}, 'NXDOMAIN', false],
])('R74: names outside, %j: %s, kept: %s', (options, answer, isKept) => {
  const run = started(options);
  run.run('dig www.example.com', 'wait 10s');
  expect(said(run, 'www.example.com.', 'A').replace('www.example.com. ', '')).toBe(answer);
  // The cache sets the flag, whose answer it may have been.
  const { authoritative, because } = serverAnswer(run.state, { name: 'www.example.com', type: 'A' });
  expect([authoritative, because.at(-1)?.text.includes('it is authoritative')]).toEqual([isKept, isKept]);
});

test('R67, R74: a SERVFAIL is said for 5 s', () => {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', dnsCache: 30, dnsSynced: false });
  run.run('nslookup web', 'kubectl apply -f web.yaml');
  expect(run.show('lookup', 'web')).toBe('SERVFAIL');
  run.run('wait 1s');
  expect(run.show('lookup', 'web')).toBe('SERVFAIL');
  run.run('wait 1s');
  expect(run.show('lookup', 'web')).toBe('10.1.1.5');
});

test('without the option nothing is kept, and states stay shared', () => {
  const run = started({ dnsCache: undefined });
  const { state } = run;
  run.run('nslookup web', `dig ${web}`, 'nslookup nothing');
  expect(run.state).toBe(state);
  run.run('kubectl apply -f b.yaml');
  expect(said(run, web, 'A')).toBe(`${web} 30 IN A 10.1.1.5, ${web} 30 IN A 10.1.1.6`);
});

test('a question that is answered from the cache leaves the state as it was, and no state is written to', () => {
  const run = started();
  const before = run.state;
  run.run('nslookup web');
  const { state } = run;
  expect([before.serverAnswers.size, state.serverAnswers.size]).toEqual([0, 2]);
  run.run('nslookup web');
  expect(run.state).toBe(state);
  run.run('nslookup other.');
  expect(run.state).toBe(state); // the model does not know what another server says of it
  run.run('nslookup other');
  expect([before, state, run.state].map(({ serverAnswers }) => serverAnswers.size)).toEqual([0, 2, 5]);
});

test('a question costs what it touches, however much the server keeps', () => {
  const run = started();
  for (let i = 0; i < 20; i += 1) run.run(`dig name-${i}.default.svc.cluster.local`);
  const all = run.state.serverAnswers;
  const guarded = new Proxy(all, {
    get: (target, property) => {
      if (property !== 'get') throw new Error(`a question reads ${String(property)} of the whole cache`);
      return (key: string) => target.get(key);
    },
  });
  const state = { ...run.state, serverAnswers: guarded };
  expect(serverAnswer(state, { name: 'name-7.default.svc.cluster.local', type: 'A' }).rcode).toBe('NXDOMAIN');
});

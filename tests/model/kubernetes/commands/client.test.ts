import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'all.yaml': [
    serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
    serviceYaml('vip', 'selector: { app: nobody }, ports: [{ port: 80 }]'),
    podYaml('a', 'app: web'),
  ].join('---\n'),
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f all.yaml');
  return run;
}

test('dig asks for a full name, and searches only when told to', () => {
  const run = started();
  const full = run.run('dig web.default.svc.cluster.local').output;
  expect(full).toContain('status: NOERROR');
  expect(full).toContain('flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1');
  expect(full).toContain(';; ANSWER SECTION:\nweb.default.svc.cluster.local. 30 IN\tA\t10.1.1.5\n');
  expect(run.run('dig web').output).toContain('status: NXDOMAIN');
  expect(run.run('dig +search +short web').output).toBe('10.1.1.5');
  const negative = run.run('dig @10.96.0.10 nope.default.svc.cluster.local').output;
  expect(negative).toContain('AUTHORITY SECTION:\ncluster.local.\t\t30\tIN\tSOA\tns.dns.cluster.local.');
});

test('curl says how it failed, and in which of its ways', () => {
  const run = started();
  expect(run.run('curl http://web/')).toMatchObject({ output: '', exitCode: 0 });
  expect(run.show('connection', 'web:80')).toBe('10.1.1.5:80 closed');
  expect(run.run('curl -v web').output).toContain('* Connected to web (10.1.1.5) port 80 (#0)');
  expect(run.run('curl nope')).toMatchObject({ output: 'curl: (6) Could not resolve host: nope', exitCode: 6 });
  expect(run.run('curl web:81')).toMatchObject({
    output: "curl: (7) Failed to connect to web port 81 after 0 ms: Couldn't connect to server",
    exitCode: 7,
  });
  expect(run.run('curl vip')).toMatchObject({ exitCode: 7 });
  expect(run.run('curl 10.1.1.99')).toMatchObject({ exitCode: 28 });
});

test('nc leaves its connection open', () => {
  const run = started();
  expect(run.run('nc -v web 80').output).toBe('Connection to web (10.1.1.5) 80 port [tcp/*] succeeded!');
  expect(run.show('connection', 'web:80')).toBe('10.1.1.5:80 ESTABLISHED');
  expect(run.run('nc -v vip 80')).toMatchObject({
    output: 'nc: connect to vip (10.96.137.10) port 80 (tcp) failed: Connection refused',
    exitCode: 1,
  });
  expect(run.run('nc nope 80')).toMatchObject({ exitCode: 1 });
});

test('the client believes an answer until its TTL has run out, the lookup tools do not', () => {
  const run = started();
  run.run('curl web', 'kubectl delete pod a --grace-period=1', 'kubectl get pods');
  expect(run.show('lookup', 'web')).toBe('NXDOMAIN');
  expect(run.run('nslookup web').exitCode).toBe(1);
  expect(run.show('cached', 'web')).toBe('10.1.1.5');
  expect(run.run('curl web').exitCode).toBe(28);
  run.run('wait 28s');
  expect(run.show('cached', 'web')).toBe('10.1.1.5');
  const forgot = run.run('wait 1s');
  expect(run.show('cached', 'web')).toBe('—');
  expect(forgot.events.map(({ about }) => about[0])).toEqual(['cache']);
  expect(run.run('curl web').exitCode).toBe(6);
});

test('what the client believes is told apart from what DNS answers', () => {
  const cached = kubernetes.functions.find(({ signature }) => signature.startsWith('cached('));
  expect(cached?.about).toEqual(['cache']);
  const run = started();
  const events = [...run.run('curl web').events, ...run.run('kubectl delete service web').events];
  expect(events.filter(({ about }) => about.includes('cache')).map(({ text, about }) => [text, about])).toEqual([
    ['the client keeps the answer for web, 10.1.1.5, for 30 s, the TTL of the record', ['cache']],
  ]);
});

test('what the tools print says why, whether they succeed or fail', () => {
  const run = started();
  const why = (line: string) =>
    run
      .run(line)
      .because?.map(({ text }) => text)
      .join('; ');
  expect(why('dig web.default.svc.cluster.local')).toContain('headless');
  expect(why('nslookup nope')).toContain('nope');
  expect(why('getent hosts nope2')).toContain('nope2');
  expect(why('getent hosts 10.1.1.5')).toContain('10.1.1.5');
  expect(why('curl web')).toContain('the Pod a at 10.1.1.5 listens on port 80');
  expect(why('nc vip 80')).toContain('the Service vip has no endpoint that can take a connection on port 80');
});

test('an answer from the cache says so (R73, R76)', () => {
  const run = new LessonRun({ ...files, 'new.yaml': serviceYaml('new', 'ports: [{ port: 80 }]') });
  run.run('kubectl apply -f all.yaml', 'kubectl exec a -- curl new', 'kubectl apply -f new.yaml --wait=false');
  const { exitCode, because } = run.run('kubectl exec a -- curl new');
  expect(exitCode).toBe(6);
  expect(because).toEqual([
    {
      text: 'the Pod a still believes new is NXDOMAIN for 30 s: nothing tells it of a change before it asks again',
      rules: ['R73', 'R76'],
    },
  ]);
});

test('a client only knows the cluster IP that it dialled, not the endpoint that does not answer', () => {
  const slice = `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: legacy-1, labels: { kubernetes.io/service-name: legacy } }
addressType: IPv4
ports: [{ port: 3306 }]
endpoints: [{ addresses: [192.0.2.9] }]
`;
  const run = new LessonRun({ 'legacy.yaml': `${serviceYaml('legacy', 'ports: [{ port: 3306 }]')}---\n${slice}` });
  run.run('kubectl apply -f legacy.yaml');
  expect(run.run('nc -zv legacy 3306').output).toBe(
    'nc: connect to legacy (10.96.137.10) port 3306 (tcp) failed: Connection timed out',
  );
  const curl = run.run('curl -v legacy:3306');
  expect(curl.output).toContain('Trying 10.96.137.10:3306...');
  expect(curl.output).not.toContain('192.0.2.9');
  expect(curl.because?.map(({ text }) => text).join()).toContain('192.0.2.9');
});

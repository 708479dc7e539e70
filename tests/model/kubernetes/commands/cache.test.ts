import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'web.yaml': `${serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]')}---\n${podYaml('a', 'app: web')}`,
  'b.yaml': podYaml('b', 'app: web'),
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml');
  return run;
}

test('a positive answer is kept for its TTL (R72, R76)', () => {
  const run = started();
  run.run('getent hosts web', 'kubectl apply -f b.yaml --wait=false', 'wait 29s');
  expect([run.show('cached', 'web'), run.show('lookup', 'web')]).toEqual(['10.1.1.5', '10.1.1.5, 10.1.1.6']);
  expect(run.ask('cached', 'web').value).toMatchObject({ ttl: 1 });
  run.run('wait 1s');
  expect(run.show('cached', 'web')).toBe('—');
  run.run('getent hosts web');
  expect(run.show('cached', 'web')).toBe('10.1.1.5, 10.1.1.6');
});

test('a negative answer is kept as long as the SOA says (R73)', () => {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', ttl: 10 });
  const { events } = run.run('curl web');
  expect(events.map(({ text, rules }) => [text, rules])).toEqual([
    [
      'the client keeps the answer for web, NXDOMAIN, for 10 s, as long as the SOA of the zone lets a negative answer be kept',
      ['R73', 'R76'],
    ],
  ]);
  run.run('kubectl apply -f web.yaml');
  expect([run.show('lookup', 'web'), run.show('cached', 'web')]).toEqual(['10.1.1.5', 'NXDOMAIN']);
  expect(run.ask('cached', 'web').value).toMatchObject({ ttl: 7 });
  expect(run.run('curl web').exitCode).toBe(6);
  expect(run.run('nslookup web').exitCode).toBe(0);
  run.run('wait 7s');
  expect(run.run('curl web').exitCode).toBe(0);
});

test('an answer with TTL 0 is not kept', () => {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', ttl: 0 });
  run.run('kubectl apply -f web.yaml', 'curl web');
  expect(run.show('cached', 'web')).toBe('—');
});

test('a client that never asks again believes what was once true (R76)', () => {
  const run = started();
  const told = run.run('client keeps its DNS answers for ever', 'curl web');
  expect(told.events.map(({ text }) => text)).toContain('the client keeps the answer for web, 10.1.1.5, for ever');
  run.run('kubectl delete pod a --force', 'kubectl apply -f b.yaml', 'wait 1h');
  expect([run.show('cached', 'web'), run.show('lookup', 'web')]).toEqual(['10.1.1.5', '10.1.1.6']);
  expect(run.run('curl web').exitCode).toBe(28);
  expect(run.ask('cached', 'web').because[0]?.text).toContain('although the TTL has run out, as it never asks again');
  run.run('client keeps its DNS answers for their TTL');
  expect(run.show('cached', 'web')).toBe('—');
  expect(run.run('curl web').exitCode).toBe(0);
});

test('it does not keep for ever that there is no address', () => {
  const run = new LessonRun(files);
  run.run('client keeps its DNS answers', 'curl web', 'kubectl apply -f web.yaml', 'wait 30s');
  expect(run.show('cached', 'web')).toBe('—');
  expect(run.run('curl web').exitCode).toBe(0);
});

test('what had run out before does not come back', () => {
  const run = started();
  run.run('curl web', 'wait 31s', 'client keeps its DNS answers for ever');
  expect(run.show('cached', 'web')).toBe('—');
});

test('a Pod has habits of its own', () => {
  const run = started();
  run.run('pod a keeps its DNS answers for ever', 'kubectl exec a -- curl web', 'curl web', 'wait 1m');
  expect([run.show('cached', 'a', 'web'), run.show('cached', 'web')]).toEqual(['10.1.1.5', '—']);
  const { events } = run.run('pod a keeps its DNS answers for their TTL');
  expect(events.map(({ text }) => text)).toEqual([
    'the Pod a from now on keeps an answer for its TTL only, and then asks again',
    'the Pod a forgets its answer for web, as the TTL has run out, and asks again when it next needs one',
  ]);
});

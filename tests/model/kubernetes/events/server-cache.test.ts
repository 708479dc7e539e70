import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'web.yaml': `${serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]')}---\n${podYaml('a', 'app: web')}`,
  'b.yaml': podYaml('b', 'app: web'),
};

function started(dnsCache = 30): LessonRun {
  const run = new LessonRun(files, { podIPs: '10.1.1.5', dnsCache });
  run.run('kubectl apply -f web.yaml');
  return run;
}

/** What is told of DNS at a command, with the rules. */
function told(run: LessonRun, command: string): readonly string[] {
  const { events } = run.run(command);
  return events.filter(({ about }) => about.includes('dns')).map(({ text, rules }) => `${text} (${rules.join(', ')})`);
}

test('R74: a connection goes to where the cache says, and its reasons say so', () => {
  const run = started();
  run.run('nslookup web', 'kubectl delete pod a --force', 'kubectl apply -f b.yaml');
  expect(run.run('curl -m 5 web').exitCode).toBe(28);
  const { value, because } = run.ask('connect', 'web:80');
  expect(value).toMatchObject({ state: 'timed out' });
  expect(because[0]).toEqual({
    text: 'the DNS server answers A of web.default.svc.cluster.local from its own cache, with 10.1.1.5, which it found 3 s ago and says for 27 s more; without that cache it would answer 10.1.1.6',
    rules: ['R74'],
  });
});

test('R74: what is still so is said with its own reason, and that nobody looked', () => {
  const run = started();
  const fresh = run.ask('lookup', 'web').because;
  run.run('nslookup web', 'wait 10s');
  expect(run.ask('lookup', 'web').because).toEqual([
    ...fresh,
    {
      text: 'the DNS server found this 10 s ago and says it from its own cache, without looking, for 20 s more',
      rules: ['R74'],
    },
  ]);
});

test('R74: a TTL that the cache shortens has a reason', () => {
  const run = started(10);
  expect(run.ask('lookup', 'web').value).toMatchObject({ ttl: 10 });
  expect(run.ask('lookup', 'web').because.at(-1)).toEqual({
    text: 'the TTL is 10 s, for which the DNS server keeps the answer in its own cache: the shortest TTL in it, but no less than 5 s and no more than the 10 s of the cache',
    rules: ['R74'],
  });
});

test('R74: what goes on being said, what is said again and what is let go of are events', () => {
  const run = started();
  run.run('nslookup web', 'wait 4s');
  const answers = 'the DNS server answers A of web.default.svc.cluster.local from its own cache, with 10.1.1.5';
  const without = 'without that cache it would answer NXDOMAIN (R74)';
  expect(told(run, 'kubectl delete svc web')).toEqual([
    'the name web.default.svc.cluster.local is NXDOMAIN from now on: there is no Service web any more, and only a cache can still have an answer (R80, R76)',
    `${answers}, which it found 4 s ago and says for 26 s more; ${without}`,
    'the DNS server answers AAAA of web.default.svc.cluster.local from its own cache, with NODATA, which it found 4 s ago and says for 26 s more; without that cache it would answer NXDOMAIN (R74)',
  ]);
  run.run('wait 6s');
  expect(told(run, 'curl web')).toEqual([`${answers}, which it found 10 s ago and says for 20 s more; ${without}`]);
  expect(told(run, 'curl web')).toEqual([]); // the client has it in a cache of its own
  expect(told(run, 'wait 19s')).toEqual([]);
  expect(told(run, 'wait 1s')).toEqual([
    "the DNS server's own cache lets go of 10.1.1.5 for A of web.default.svc.cluster.local, as its time is up: the next answer is NXDOMAIN (R74)",
    "the DNS server's own cache lets go of NODATA for AAAA of web.default.svc.cluster.local, as its time is up: the next answer is NXDOMAIN (R74)",
  ]);
});

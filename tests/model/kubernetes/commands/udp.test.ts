import { expect, test } from 'vitest';
import { LessonRun, deploymentYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun(
  {
    'big.yaml': `${serviceYaml('big', 'clusterIP: None, selector: { app: big }, ports: [{ port: 80 }]')}---\n${deploymentYaml('big', 80)}`,
    'ext.yaml': serviceYaml('ext', 'type: ExternalName, externalName: db.example.com'),
  },
  { podIPs: '10.1.1.5', outside: ['db.example.com. 60 IN A 192.0.2.7'] },
);
run.run('kubectl apply -f big.yaml', 'kubectl apply -f ext.yaml');
const name = 'big.default.svc.cluster.local';
const asked = ';; Got recursion not available from 10.96.0.10';

// As the dig and nslookup of BIND 9.18 do it.
test('an answer that is cut short over UDP is asked for again over TCP (R56)', () => {
  expect(run.run(`dig ${name}`).output).toMatch(/^;; Truncated, retrying in TCP mode\.\n\n; <<>> DiG [^]*\(TCP\)\n/);
  expect(run.run(`dig +noall +stats ${name}`).output).toContain('(TCP)');
  expect(run.run(`dig +noall +comments +tcp ${name}`).output).toMatch(/^;; Got answer:/);
  expect(run.run(`dig +short ${name}`).output.split('\n')).toHaveLength(80);
  expect(run.run('nslookup big').output).toMatch(
    new RegExp(`^;; Truncated, retrying in TCP mode\\.\\n${asked}\\nServer:[^]*${asked}\\n$`),
  );
});

test('a name that is none of the server’s own is no authoritative answer', () => {
  expect(run.run('dig +noall +comments db.example.com').output).toContain(';; flags: qr rd; QUERY: 1, ANSWER: 1');
  expect(run.run('nslookup -type=A db.example.com.').output).toBe(
    `${asked}\nServer:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\nNon-authoritative answer:\nName:\tdb.example.com\nAddress: 192.0.2.7\n`,
  );
  expect(run.run('getent hosts ext').output).toBe('192.0.2.7       db.example.com ext.default.svc.cluster.local');
});

test('reverse lookups', () => {
  const label = run.run('dig +short -x 10.1.1.5').output;
  expect(label).toBe(`10-1-1-5.${name}.`);
  expect(run.run('nslookup 10.1.1.5').output).toBe(`${asked}\n5.1.1.10.in-addr.arpa\tname = ${label}\n`);
  expect(run.run('getent hosts 10.1.1.5').output).toBe(`10.1.1.5        10-1-1-5.${name}`);
  expect(run.run('nslookup 10.9.9.9')).toMatchObject({ exitCode: 1 });
});

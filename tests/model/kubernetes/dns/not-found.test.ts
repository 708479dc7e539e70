import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'all.yaml': `${serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]')}---\n${podYaml('a', 'app: web')}`,
});
run.run('kubectl apply -f all.yaml');

const outside = "the cluster's DNS knows only names under cluster.local";

test.each([
  [
    'example.com',
    `${outside}: example.com is not one of them, and it has no Service example in a Namespace com either`,
  ],
  ['www.example.com', `${outside}: www.example.com is not one of them, and nothing under it is called that either`],
  ['example.com.', `${outside}, this name is outside, and the model asks no other server: NXDOMAIN`],
  ['nope', 'there is no Service nope in the Namespace default, so its name does not exist: NXDOMAIN'],
  ['nope.default', 'there is no Service nope in the Namespace default, so its name does not exist: NXDOMAIN'],
  ['web.shop.svc', 'there is no Namespace shop, so no name below it exists: NXDOMAIN'],
  ['web.shop.svc.cluster.local', 'there is no Namespace shop, so no name below it exists: NXDOMAIN'],
  ['a.web', 'no ready endpoint of the Service web is called a: NXDOMAIN'],
])('why there is no %s', (name, text) => {
  const { value, because } = run.ask('lookup', name);
  expect(value).toMatchObject({ rcode: 'NXDOMAIN' });
  expect(because[0]?.text).toBe(text);
  expect(because.every(({ rules }) => rules.length > 0)).toBe(true);
});

test('why an address has no name', () => {
  const { value, because } = run.ask('lookup', '9.1.1.10.in-addr.arpa', 'PTR');
  expect(value).toMatchObject({ rcode: 'NXDOMAIN', name: '9.1.1.10.in-addr.arpa.' });
  expect(because[0]?.text).toBe(
    "10.1.1.9 is no Service's cluster IP, and no slice has a ready endpoint of that address: NXDOMAIN",
  );
});

test('R67: where the server fails on the search path, that is what the client hears', () => {
  const early = new LessonRun({}, { dnsSynced: false });
  expect(early.show('lookup', 'web')).toBe('SERVFAIL');
  expect(early.ask('lookup', 'example.com').because.flatMap(({ rules }) => rules)).toEqual(['R67']);
});

test('a connection to such a name says the same', () => {
  expect(run.ask('connect', 'example.com:80').because[0]?.text).toContain(outside);
});

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

test('a connection to such a name says the same', () => {
  expect(run.ask('connect', 'example.com:80').because[0]?.text).toContain(outside);
});

import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'a.yaml': `${podYaml('a', 'app: web')}---\n${serviceYaml('web', 'ports: [{ port: 80 }]')}`,
});
run.run('kubectl apply -f a.yaml');

test.each([
  [['pods', 'app in (web'], '`app in (web` is not a label selector'],
  [['pods', '=x'], '`=x` is not a label selector'],
  [['pods', '!app=web'], '`!app=web` is not a label selector'],
  [['pods', 'app in (a b)'], '`app in (a b)` is not a label selector'],
  [['pods', ''], 'the label selector is empty'],
  [['connect', 'web'], '`web` is not of the form host:port'],
  [['connect', 'web:http'], 'the port `http` of `web:http` is not a number from 1 to 65535'],
  [['connect', 'web:99999'], 'the port `99999` of `web:99999` is not a number from 1 to 65535'],
  [['connect', 'web:0'], 'the port `0` of `web:0` is not a number from 1 to 65535'],
  [['connect', ':80'], '`:80` is not of the form host:port'],
  [['connect', '[::1]'], '`[::1]` is not of the form host:port'],
  [['connection', 'web'], '`web` is not of the form host:port'],
  [['connection', 'web:70000'], 'the port `70000` of `web:70000` is not a number from 1 to 65535'],
  [['lookup', 'web', 'FOO'], 'the model knows no record type `FOO`'],
  [['lookup', 'web', 'AAA'], 'the model knows no record type `AAA`; there is `AAAA`'],
  [['lookup', 'web', ''], 'the record type is empty'],
  [['lookup', ''], 'the name of the host is empty'],
  [['lookup', ' ', 'A'], 'the name of the host is empty'],
  [['cached', ''], 'the name of the host is empty'],
  [['service', ''], 'the name of the Service is empty'],
  [['service', 'shop/'], '`shop/` is neither a name nor of the form namespace/name'],
  [['endpoints', ''], 'the name of the Service is empty'],
  [['slices', 'a/b/c'], '`a/b/c` is neither a name nor of the form namespace/name'],
  [['deployment', ''], 'the name of the Deployment is empty'],
])('%j is a question that is itself wrong', ([name = '', ...args], message) => {
  const { value, because, problem } = run.ask(name, ...args);
  expect([value, because]).toEqual([null, []]);
  expect(problem?.message).toBe(message);
  expect(problem?.help).toBeTruthy();
});

test('an unknown record type is told with those that are known', () => {
  expect(run.ask('lookup', 'web', 'FOO').problem?.help).toBe(
    'the types it knows are `A`, `AAAA`, `SRV`, `SOA`, `CNAME`, `PTR`, `TXT`, `NS`, `MX` and `ANY`',
  );
  expect(run.ask('lookup', 'web', 'srv').problem).toBeUndefined();
});

test.each([
  ['pods', 'app in (web, db),!old'],
  ['pods', 'constructor'],
  ['connect', '[fd00::1]:80'],
  ['service', 'shop/web'],
  ['service', 'nope'],
  ['deployment', 'nope'],
  ['endpoints', 'nope'],
  ['slices', 'nope'],
  ['cached', 'nope'],
  ['connection', 'nope:80'],
])('%s(%j) is a question like any other', (name, argument) => {
  const { because, problem } = run.ask(name, argument);
  expect(problem).toBeUndefined();
  expect(because.every(({ text }) => text.length > 20)).toBe(true);
  expect(because.length).toBeGreaterThan(0);
});

test('every Pod has its own labels alone', () => {
  expect(run.show('pods', 'constructor')).toBe('none');
});

test('a reason goes without a rule only where there is nothing to rest on', () => {
  const bare = ['service', 'deployment', 'connection', 'endpoints', 'slices', 'cached'].flatMap((name) =>
    run.ask(name, name === 'connection' ? 'nope:80' : 'nope').because.filter(({ rules }) => rules.length === 0),
  );
  expect(bare.map(({ text }) => text)).toEqual([
    'there is no Service nope',
    'there is no Deployment nope',
    'the client has made no connection to nope:80',
  ]);
});

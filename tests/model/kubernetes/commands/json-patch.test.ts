import { expect, test } from 'vitest';
import { LessonRun, serviceYaml } from '../lesson-run.ts';

const files = {
  'web.yaml': serviceYaml(
    'web',
    'selector: { app: web, tier: a }, ports: [{ name: http, port: 80 }, { name: tls, port: 443 }]',
  ),
};
const refused = 'The request is invalid: the server rejected our request due to an error in our request';

test.each([
  [
    '{"op": "replace", "path": "/spec/selector/app", "value": "x"}',
    'service/web patched',
    '{"app":"x","tier":"a"} http tls',
  ],
  ['{"op": "remove", "path": "/spec/selector/tier"}', 'service/web patched', '{"app":"web"} http tls'],
  [
    '{"op": "add", "path": "/spec/selector/a~1b", "value": "x"}',
    'service/web patched',
    '{"a/b":"x","app":"web","tier":"a"} http tls',
  ],
  [
    '{"op": "add", "path": "/spec/ports/-", "value": {"name": "dns", "port": 53}}',
    'service/web patched',
    '{"app":"web","tier":"a"} http tls dns',
  ],
  [
    '{"op": "add", "path": "/spec/ports/0", "value": {"name": "dns", "port": 53}}',
    'service/web patched',
    '{"app":"web","tier":"a"} dns http tls',
  ],
  ['{"op": "remove", "path": "/spec/ports/1"}', 'service/web patched', '{"app":"web","tier":"a"} http'],
  [
    '{"op": "replace", "path": "/spec/ports/0/name", "value": "web"}',
    'service/web patched',
    '{"app":"web","tier":"a"} web tls',
  ],
  [
    '{"op": "move", "from": "/spec/selector/tier", "path": "/spec/selector/t"}',
    'service/web patched',
    '{"app":"web","t":"a"} http tls',
  ],
  [
    '{"op": "copy", "from": "/spec/selector/tier", "path": "/spec/selector/t"}',
    'service/web patched',
    '{"app":"web","t":"a","tier":"a"} http tls',
  ],
  [
    '{"op": "test", "path": "/spec/selector/app", "value": "web"}',
    'service/web patched (no change)',
    '{"app":"web","tier":"a"} http tls',
  ],
  ['{"op": "test", "path": "/spec/selector/app", "value": "x"}', refused, '{"app":"web","tier":"a"} http tls'],
  ['{"op": "remove", "path": "/spec/selector/nope"}', refused, '{"app":"web","tier":"a"} http tls'],
  ['{"op": "replace", "path": "/spec/ports/2", "value": {}}', refused, '{"app":"web","tier":"a"} http tls'],
  ['{"op": "add", "path": "/spec/nope/x", "value": 1}', refused, '{"app":"web","tier":"a"} http tls'],
])('%s', (operation, output, after) => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml');
  expect(run.run(`kubectl patch svc web --type=json -p '[${operation}]'`).output).toBe(output);
  expect(run.run(`kubectl get svc web -o jsonpath='{.spec.selector} {.spec.ports[*].name}'`).output).toBe(after);
});

test('all operations are done or none', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml');
  const patch = '[{"op": "remove", "path": "/spec/selector/tier"}, {"op": "test", "path": "/kind", "value": "Pod"}]';
  expect(run.run(`kubectl patch svc web --type=json -p '${patch}'`)).toMatchObject({ output: refused, exitCode: 1 });
  expect(run.run(`kubectl get svc web -o jsonpath='{.spec.selector.tier}'`).output).toBe('a');
});

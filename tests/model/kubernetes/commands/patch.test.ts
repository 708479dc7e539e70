import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, parseFiles, serviceYaml } from '../lesson-run.ts';

const files = { 'web.yaml': serviceYaml('web', 'selector: { app: web }, ports: [{ port: 80 }]') };

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml');
  return run;
}

/** A JSON text of so many levels. */
function nested(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
}

test.each([
  ['{"metadata": {"name": "other"}}', 'the name of the object (other) does not match the name on the URL (web)'],
  [
    '{"metadata": {"name": null}}',
    'the name of the object (web based on URL) was undeterminable: name must be provided',
  ],
  [
    '{"metadata": {"namespace": "shop"}}',
    'the namespace of the object (shop) does not match the namespace on the request (default)',
  ],
])('a patch cannot make another object of it: %s', (patch, message) => {
  const run = started();
  const before = run.state;
  const outcome = run.run(`kubectl patch service web -p '${patch}'`);
  expect(outcome).toMatchObject({ output: `Error from server (BadRequest): ${message}`, exitCode: 1 });
  expect(outcome.state).toEqual(before);
});

test('a patch that says the name it already has', () => {
  const { output } = started().run(`kubectl patch service web -p '{"metadata": {"name": "web", "namespace": null}}'`);
  expect(output).toBe('service/web patched (no change)');
});

test('a label of any name is merged', () => {
  const run = started();
  run.run(`kubectl patch service web -p '{"metadata": {"labels": {"constructor": "a"}}}'`);
  run.run(`kubectl patch service web -p '{"metadata": {"labels": {"tier": "b"}}}'`);
  expect(run.run('kubectl get service web -o yaml').output).toContain('constructor: a');
});

test('nesting has a limit', () => {
  const { state } = started();
  const patch = (levels: number) => kubernetes.run(state, `kubectl patch service web -p '${nested(levels)}'`);
  expect(patch(50).problem).toBeUndefined();
  expect(patch(50).output).toContain('unknown field');
  expect(patch(51).problem?.message).toBe('the patch is nested more than 50 levels deep');
  expect(patch(600).problem?.message).toBe('the patch is nested more than 50 levels deep');
});

test('so has nesting in a manifest, however deep', () => {
  let annotations: unknown = {};
  for (let i = 0; i < 100_000; i += 1) annotations = { annotations };
  const document = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, status: annotations };
  const { state, problems } = kubernetes.start(new Map([['x.yaml', [{}, document]]]), {});
  expect(problems.at(-1)).toMatchObject({
    message: 'the document is nested more than 50 levels deep',
    at: { file: 'x.yaml', document: 1, path: [] },
  });
  const only = kubernetes.start(new Map([['x.yaml', [document]]]), {});
  for (const command of ['apply', 'create', 'delete']) {
    expect(kubernetes.run(only.state, `kubectl ${command} -f x.yaml`).problem?.message).toBe(
      '`x.yaml` holds a document that is nested more than 50 levels deep',
    );
  }
  expect(kubernetes.run(state, 'kubectl get pods').problem).toBeUndefined();
});

test('a manifest that an author gives as applied last may be as deep as it likes', () => {
  const last = JSON.stringify('['.repeat(50_000) + ']'.repeat(50_000));
  const yaml = `apiVersion: v1\nkind: Service\nmetadata: { name: deep, annotations: { kubectl.kubernetes.io/last-applied-configuration: ${last} } }\nspec: { ports: [{ port: 80 }] }\n`;
  const { state } = kubernetes.start(parseFiles({ 'deep.yaml': yaml }), {});
  const created = kubernetes.run(state, 'kubectl create -f deep.yaml').state;
  expect(kubernetes.run(created, 'kubectl apply -f deep.yaml').exitCode).toBe(0);
});

test.each([
  ['strategic', '{"spec": {"selecter": {"app": "nope"}}}', 'spec.selecter'],
  ['merge', '{"spec": {"ports": [{"port": 80, "targetport": 8080}]}}', 'spec.ports[0].targetport'],
  ['json', '[{"op": "add", "path": "/spec/selecter", "value": {"app": "nope"}}]', 'spec.selecter'],
])('an unknown field in a %s patch is dropped with a warning', (type, patch, field) => {
  const run = started();
  const { output, exitCode } = run.run(`kubectl patch svc web --type=${type} -p '${patch}'`);
  expect([output, exitCode]).toEqual([`Warning: unknown field "${field}"\nservice/web patched (no change)`, 0]);
});

test('what a patch says besides an unknown field is done, and a value of another type stays an error', () => {
  const run = started();
  const both = run.run(`kubectl patch svc web -p '{"spec": {"selecter": {}, "selector": {"app": "b"}}}'`);
  expect(both.output).toBe('Warning: unknown field "spec.selecter"\nservice/web patched');
  expect(run.run(`kubectl get svc web -o jsonpath='{.spec.selector.app}'`).output).toBe('b');
  const wrong = run.run(`kubectl patch svc web -p '{"spec": {"selecter": {}, "selector": "b"}}'`);
  expect(wrong.output).toMatch(/^Error from server \(BadRequest\): .*cannot unmarshal string/);
  expect(wrong.exitCode).toBe(1);
});

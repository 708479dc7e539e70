import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, parseFiles, podYaml, serviceYaml } from '../lesson-run.ts';

const files = { 'a.yaml': `${podYaml('a', 'app: web')}---\n${serviceYaml('web', 'ports: [{ port: 80 }]')}` };
const { state } = kubernetes.start(parseFiles(files), {});

test.each([
  ['kubectl apply -f a.yaml && kubectl delete pod a', '&&'],
  ['kubectl apply -f a.yaml || true', '||'],
  ['kubectl get pods | cat', '|'],
  ['kubectl get pods|cat', '|'],
  ['kubectl get pods; ls', ';'],
  ['kubectl get pods > file', '>'],
  ['kubectl get pods 2>>file', '>>'],
  ['kubectl apply -f < a.yaml', '<'],
  ['curl web &', '&'],
  ['curl http://web/?a=1&b=2', '&'],
  ['kubectl apply -f a.yaml # hi', '#'],
  ['# hi', '#'],
  ['nslookup $(cat name)', '$('],
  ['nslookup "$(cat name)"', '$('],
  ['nslookup `cat name`', '`'],
  ['nslookup $NAME', '$NAME'],
  ['nslookup "${NAME}"', '${'],
  ['kubectl get pods -l app in (a,b)', '('],
  ['wait 10s; wait 1s', ';'],
  ['pod a turns ready && wait 1s', '&&'],
])('%s needs a shell', (command, operator) => {
  const outcome = kubernetes.run(state, command);
  expect(outcome.problem?.message).toBe(`one command to a pair of backticks: \`${operator}\` would need a shell`);
  expect(outcome.problem?.help).toContain('single quotes');
  expect(outcome.state).toBe(state);
});

test.each([
  "curl 'http://web/?a=1&b=2#c'",
  'curl http://web/#part',
  'curl "http://web/?a=1;b=2"',
  "kubectl get pods -l 'app in (a,b)'",
  'nslookup we\\$b',
  `kubectl patch svc web -p '{"metadata": {"annotations": {"note": "a | b > $(c) # d"}}}'`,
])('%s means its signs as text', (command) => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f a.yaml', command);
});

test('a command that is too long', () => {
  const { problem } = kubernetes.run(state, `nslookup ${'x'.repeat(4000)}`);
  expect(problem?.message).toBe('this command is too long: it has 4,009 characters');
  expect(kubernetes.run(state, `nslookup ${'x'.repeat(3991)}`).problem).toBeUndefined();
});

test('the namespace may stand before the subcommand, and `--` after it', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f a.yaml');
  expect(run.run('kubectl -n kube-system get -- pods').output).toBe('No resources found in kube-system namespace.');
  expect(run.run('kubectl -n default get -- pods a').output).toContain('Running');
});

import { describe, expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, deploymentYaml, podYaml, serviceYaml } from '../lesson-run.ts';

const two = '{ name: web, image: nginx, ports: [{ containerPort: 80 }] }, { name: log, image: busybox }';
const files = {
  'web.yaml': [
    serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
    podYaml('web-0', 'app: web'),
    podYaml('client', 'app: client'),
  ].join('---\n'),
  'two.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: two }\nspec: { containers: [${two}] }\n`,
  'own.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec: { dnsPolicy: Default, containers: [{ name: c, image: nginx }] }\n`,
  'deploy.yaml': deploymentYaml('app', 2),
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl create namespace shop', 'kubectl apply -f web.yaml', 'kubectl apply -f web.yaml -n shop');
  return run;
}

describe('a Pod asks for itself', () => {
  test('through the search path of its own namespace', () => {
    const run = started();
    expect(run.run('kubectl exec client -- getent hosts web').output).toBe(
      '10.1.1.5        web.default.svc.cluster.local',
    );
    expect(run.run('kubectl exec -n shop client -- getent hosts web').output).toBe(
      '10.1.1.7        web.shop.svc.cluster.local',
    );
    expect(run.run('kubectl -n shop exec -it client -- cat /etc/resolv.conf').output).toBe(
      'search shop.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5',
    );
    expect(run.run('kubectl exec client -n shop -- dig +search +short web').output).toBe('10.1.1.7');
    expect(run.run('kubectl exec client -n shop -- nslookup web').output).toContain(
      'Name:\tweb.shop.svc.cluster.local',
    );
  });

  test('with a cache of its own', () => {
    const run = started();
    run.run('kubectl exec client -- curl web', 'kubectl delete service web');
    expect(run.show('cached', 'client', 'web')).toBe('10.1.1.5');
    expect(run.show('cached', 'web-0', 'web')).toBe('—');
    expect(run.show('cached', 'web')).toBe('—');
    expect(run.show('lookup', 'web')).toBe('NXDOMAIN');
    expect(run.run('kubectl exec client -- getent hosts web').exitCode).toBe(0);
    expect(run.run('kubectl exec web-0 -- getent hosts web').exitCode).toBe(2);
    expect(run.run('getent hosts web').exitCode).toBe(2);
  });

  test('with connections of its own, which end with it', () => {
    const run = started();
    run.run('kubectl exec client -n shop -- nc web 80');
    expect(run.show('connection', 'shop/client', 'web:80')).toBe('10.1.1.7:80 ESTABLISHED');
    expect(run.show('connection', 'web:80')).toBe('—');
    const { events } = run.run('kubectl delete pod client -n shop --grace-period=1');
    expect(run.state.connections.map(({ state }) => state)).toEqual(['reset']);
    expect(events.filter(({ about }) => about.includes('connections')).map(({ text }) => text)).toEqual([
      'the connection to 10.1.1.7:80 is cut off: the process of the Pod shop/client, its near end, is gone',
    ]);
    expect(run.ask('connection', 'shop/client', 'web:80').because[0]?.text).toBe(
      'there is no Pod shop/client that could be a client',
    );
  });

  test('connect asks how a Pod would fare now', () => {
    const run = started();
    expect(run.show('connect', 'shop/client', 'web:80')).toBe('10.1.1.7:80 ESTABLISHED');
    expect(run.show('connect', 'client', 'web.shop:80')).toBe('10.1.1.7:80 ESTABLISHED');
    expect(run.show('connect', 'client', 'nope:80')).toBe('NXDOMAIN');
  });

  test('a Pod made anew under the same name believes nothing', () => {
    const run = started();
    run.run('kubectl exec client -- curl web', 'kubectl delete pod client --force', 'kubectl apply -f web.yaml');
    expect(run.show('cached', 'client', 'web')).toBe('—');
  });
});

describe('what kubectl says of it', () => {
  test.each([
    ['kubectl exec client -- nslookup -type=A nope.', 1, /NXDOMAIN\n\ncommand terminated with exit code 1$/],
    ['kubectl exec client -- getent hosts nope', 2, /^command terminated with exit code 2$/],
    [
      'kubectl exec client -- curl nope',
      6,
      /^curl: \(6\) Could not resolve host: nope\ncommand terminated with exit code 6$/,
    ],
    ['kubectl exec two -- getent hosts web', 0, /^Defaulted container "web" out of: web, log\n10\.1\.1\.5 {8}web\./],
    ['kubectl exec two -c log -- getent hosts web', 0, /^10\.1\.1\.5 /],
    [
      'kubectl exec two -c nope -- getent hosts web',
      1,
      /^Error from server \(BadRequest\): container nope is not valid for pod two$/,
    ],
    ['kubectl exec pod/client -- dig +short web.default.svc.cluster.local', 0, /^10\.1\.1\.5$/],
    ['kubectl exec deploy/app -- dig +short web.default.svc.cluster.local', 0, /^10\.1\.1\.5$/],
  ])('%s', (command, exitCode, output) => {
    const run = started();
    run.run('kubectl apply -f two.yaml', 'kubectl apply -f deploy.yaml');
    const outcome = run.run(command);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.output).toMatch(output);
  });

  test('a container that does not run yet', () => {
    const run = new LessonRun(files);
    run.run('kubectl apply -f web.yaml --wait=false');
    expect(run.run('kubectl exec client -- getent hosts web')).toMatchObject({
      output: 'error: unable to upgrade connection: container not found ("web")',
      exitCode: 1,
    });
  });

  test("a Pod that does not use the cluster's DNS cannot be asked for", () => {
    const run = started();
    run.run('kubectl apply -f own.yaml');
    expect(kubernetes.run(run.state, 'kubectl exec own -- getent hosts web').problem?.message).toBe(
      "the Pod `own` does not use the cluster's DNS as it comes, and the model knows no other",
    );
  });
});

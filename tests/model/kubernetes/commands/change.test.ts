import { describe, expect, test } from 'vitest';
import { LessonRun, deploymentYaml, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'all.yaml': [
    serviceYaml('web', 'selector: { app: web }, ports: [{ name: http, port: 80 }, { name: tls, port: 443 }]'),
    serviceYaml('db', 'ports: [{ port: 5432 }]'),
    deploymentYaml('app', 2),
    deploymentYaml('portless', 1, ''),
    podYaml('a', 'app: web, tier: front'),
    podYaml('b', 'app: web'),
    'apiVersion: v1\nkind: Pod\nmetadata: { name: bare }\nspec: { containers: [{ name: c, image: nginx }] }\n',
  ].join('---\n'),
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f all.yaml');
  return run;
}

const label = (key: string, value: string) => `'${key}' already has a value (${value}), and --overwrite is false`;

// The words of kubectl 1.32.
test.each([
  ['kubectl label pod a zone=x', 0, 'pod/a labeled'],
  ['kubectl label pod a app=web', 0, 'pod/a not labeled'],
  ['kubectl label pod a app=x', 1, `error: ${label('app', 'web')}`],
  ['kubectl label pod a app=x tier=back', 1, `${label('app', 'web')}\n${label('tier', 'front')}`],
  ['kubectl label pods a b app=x', 1, `${label('app', 'web')}\n${label('app', 'web')}`],
  ['kubectl label pod a app=x --overwrite', 0, 'pod/a labeled'],
  ['kubectl label pod/a app-', 0, 'pod/a unlabeled'],
  ['kubectl label pod a nope-', 0, 'label "nope" not found.\npod/a not labeled'],
  ['kubectl label pods a nope zone=x', 1, 'pod/a labeled\nError from server (NotFound): pods "nope" not found'],
  ['kubectl label pods -l app=web zone=x', 0, 'pod/a labeled\npod/b labeled'],
  ['kubectl label pods zone=x', 1, 'error: resource(s) were provided, but no name was specified'],
  ['kubectl label pod a', 1, 'error: at least one label update is required'],
  ['kubectl label', 1, 'error: one or more resources must be specified as <resource> <name> or <resource>/<name>'],
  ['kubectl label pod a app- app=x', 1, 'error: can not both modify and remove a label in the same command'],
  ['kubectl expose deployment app --port=80 --target-port=8080', 0, 'service/app exposed'],
  ['kubectl expose pod a --name=x', 0, 'service/x exposed'],
  ['kubectl expose svc web --name=y --cluster-ip=None', 0, 'service/y exposed'],
  ['kubectl expose deployment app --name=web', 1, 'Error from server (AlreadyExists): services "web" already exists'],
  ['kubectl expose deployment nope', 1, 'Error from server (NotFound): deployments.apps "nope" not found'],
  ['kubectl expose ns default --port=80', 1, 'error: cannot expose a Namespace'],
  ['kubectl expose deployment portless', 1, "error: couldn't find port via --port flag or introspection"],
  [
    'kubectl expose pod bare --port=80',
    1,
    "error: couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed",
  ],
  [
    'kubectl expose svc db --name=z',
    1,
    "error: couldn't retrieve selectors via --selector flag or introspection: the service has no pod selector set",
  ],
  ['kubectl run x --image=nginx', 0, 'pod/x created'],
  ['kubectl run a --image=nginx', 1, 'Error from server (AlreadyExists): pods "a" already exists'],
  ['kubectl run x', 1, 'error: required flag(s) "image" not set'],
  ['kubectl run x --image=nginx --labels=y', 1, 'error: unexpected label spec: y'],
  ['kubectl create service clusterip x --tcp=80:8080', 0, 'service/x created'],
  ['kubectl create service nodeport x --tcp=80 --node-port=30080', 0, 'service/x created'],
  ['kubectl create service loadbalancer x --tcp=80', 0, 'service/x created'],
  ['kubectl create svc externalname x --external-name=example.com', 0, 'service/x created'],
  ['kubectl create service externalname x', 1, 'error: required flag(s) "external-name" not set'],
  ['kubectl create service nodeport x', 1, 'error: at least one tcp port specifier must be provided'],
  ['kubectl create service clusterip x --tcp=y', 1, 'error: strconv.ParseUint: parsing "y": invalid syntax'],
  [
    'kubectl create service nodeport web --tcp=80',
    1,
    'error: failed to create NodePort service: services "web" already exists',
  ],
  [
    'kubectl create deployment app --image=nginx',
    1,
    'error: failed to create deployment: deployments.apps "app" already exists',
  ],
  ['kubectl rollout restart deployment app', 0, 'deployment.apps/app restarted'],
  ['kubectl rollout restart deployment', 0, 'deployment.apps/app restarted\ndeployment.apps/portless restarted'],
  ['kubectl rollout restart pod a', 1, 'error: pods "a" restarting is not supported'],
  ['kubectl rollout restart', 1, 'error: required resource not specified'],
  ['kubectl rollout status deploy/app', 0, 'deployment "app" successfully rolled out'],
  ['kubectl rollout status pod a', 1, 'error: no status viewer has been implemented for Pod'],
  [
    'kubectl scale deploy/app deploy/nope --replicas=1',
    1,
    'deployment.apps/app scaled\nError from server (NotFound): deployments.apps "nope" not found',
  ],
  [
    'kubectl scale pod a --replicas=1',
    1,
    'Error from server (NotFound): the server could not find the requested resource',
  ],
  [
    'kubectl delete pods --all',
    0,
    /^pod "a" deleted\npod "app-.*\npod "b" deleted\npod "bare" deleted\npod "portless-/s,
  ],
  ['kubectl delete pod nope --ignore-not-found', 0, ''],
  ['kubectl delete pod a --now --grace-period=3', 1, 'error: --now and --grace-period cannot be specified together'],
  ['kubectl delete pods a --all', 1, 'error: name cannot be provided when a selector is specified'],
  ['kubectl patch pod a --type=bogus -p {}', 1, 'error: --type must be one of [json merge strategic], not "bogus"'],
])('%s', (command, exitCode, output) => {
  const outcome = started().run(command);
  expect(outcome.exitCode).toBe(exitCode);
  if (typeof output === 'string') expect(outcome.output).toBe(output);
  else expect(outcome.output).toMatch(output);
});

describe('what comes of it', () => {
  test('a label more or less makes an endpoint more or less (R21)', () => {
    const run = started();
    expect(run.show('endpoints', 'web')).toBe('10.1.1.5 RS-, 10.1.1.6 RS-');
    run.run('kubectl label pod b app-');
    expect(run.show('endpoints', 'web')).toBe('10.1.1.5 RS-');
    run.run('kubectl label pod bare app=web');
    expect(run.show('endpoints', 'web')).toBe('10.1.1.5 RS-, 10.1.1.7 RS-');
  });

  test.each([
    ['kubectl expose deployment app', 'app', '{"app":"app"}  80 TCP 80 ClusterIP'],
    [
      'kubectl expose deployment app --port=80,443 --target-port=http --type=NodePort',
      'app',
      '{"app":"app"} port-1 port-2 80 443 TCP TCP http http NodePort',
    ],
    [
      'kubectl expose svc web --name=x --target-port=8080',
      'x',
      '{"app":"web"} port-1 port-2 80 443 TCP TCP 8080 8080 ClusterIP',
    ],
    [
      'kubectl create service clusterip x --tcp=80:8080,443',
      'x',
      '{"app":"x"} 80-8080 443 80 443 TCP TCP 8080 443 ClusterIP',
    ],
    ['kubectl create service externalname x --external-name=example.com', 'x', '{"app":"x"}     ExternalName'],
  ])('%s', (command, name, shown) => {
    const run = started();
    run.run(command);
    const ports = ['name', 'port', 'protocol', 'targetPort'].map((field) => `{.spec.ports[*].${field}}`).join(' ');
    const { output } = run.run(`kubectl get svc ${name} -o jsonpath='{.spec.selector} ${ports} {.spec.type}'`);
    expect(output).toBe(shown);
  });

  test('a Pod that was run alone', () => {
    const run = new LessonRun({});
    run.run('kubectl run web --image=nginx --port=80 --labels=app=web,tier=x --env=A=b -- sleep 10');
    const path = '{.metadata.labels} {.spec.containers[0]}';
    expect(run.run(`kubectl get pod web -o jsonpath='${path}'`).output).toBe(
      '{"app":"web","tier":"x"} {"args":["sleep","10"],"env":[{"name":"A","value":"b"}],"image":"nginx","name":"web","ports":[{"containerPort":80,"protocol":"TCP"}]}',
    );
    expect(run.show('connect', '10.1.1.5:80')).toBe('10.1.1.5:80 ESTABLISHED');
  });

  test('a restart replaces every Pod', () => {
    const run = started();
    const before = run.run(`kubectl get pods -l app=app -o name`).output.split('\n');
    run.run('wait 1s', 'kubectl rollout restart deployment app');
    const after = run.run(`kubectl get pods -l app=app -o name`).output.split('\n');
    expect(after).toHaveLength(2);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  });

  test('a rollout that still goes on says how far it is, where it is not to be watched', () => {
    const run = started();
    run.run('kubectl scale deployment app --replicas=3 --wait=false');
    expect(run.run('kubectl rollout status deployment app --watch=false').output).toBe(
      'Waiting for deployment "app" rollout to finish: 2 of 3 updated replicas are available...',
    );
  });
});

test('what was applied is noted down in the form that kubectl gives it', () => {
  const yaml =
    'kind: Service\napiVersion: v1\nmetadata: { name: x, annotations: { note: "a < b" } }\nspec: { ports: [{ port: 80 }], clusterIP: None }\n';
  const run = new LessonRun({ 'x.yaml': yaml });
  run.run('kubectl apply -f x.yaml');
  const path = '{.metadata.annotations.kubectl\\.kubernetes\\.io/last-applied-configuration}';
  expect(run.run(`kubectl get svc x -o jsonpath='${path}'`).output).toBe(
    '{"apiVersion":"v1","kind":"Service","metadata":{"annotations":{"note":"a \\u003c b"},"name":"x","namespace":"default"},"spec":{"clusterIP":"None","ports":[{"port":80}]}}',
  );
  run.run(`kubectl patch svc x -p '{"metadata": {"annotations": {"other": "kept"}}}'`);
  expect(run.run('kubectl apply -f x.yaml').output).toBe('service/x unchanged');
  expect(run.run(`kubectl get svc x -o jsonpath='{.metadata.annotations.other}'`).output).toBe('kept');
});

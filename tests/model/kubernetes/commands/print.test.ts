import { describe, expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, deploymentYaml, podYaml, serviceYaml } from '../lesson-run.ts';

const sliceYaml =
  'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: { name: db-1, labels: { kubernetes.io/service-name: db } }\naddressType: IPv4\nports: [{ name: "", port: 5432 }]\nendpoints: [{ addresses: [10.9.9.9] }]\n';

const run = new LessonRun({
  'all.yaml': [
    serviceYaml(
      'web',
      'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }, { name: tls, port: 443 }]',
    ),
    serviceYaml('vip', 'selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }], sessionAffinity: ClientIP'),
    serviceYaml('none', 'selector: { app: none }, ports: [{ port: 80 }]'),
    serviceYaml('db', 'ports: [{ port: 5432 }]'),
    podYaml('a', 'tier: front, app: web'),
    podYaml('b', 'app: web'),
    podYaml('c', 'app: other'),
    sliceYaml,
  ].join('---\n'),
});
run.run('kubectl apply -f all.yaml', 'wait 57s', 'pod b turns unready');

describe('kubectl get', () => {
  test.each([
    [
      'kubectl get ep',
      'NAME   ENDPOINTS                  AGE\nnone   <none>                     60s\nvip    10.1.1.5:8080              60s\nweb    10.1.1.5:80,10.1.1.5:443   60s',
    ],
    ['kubectl get endpoints web --no-headers', 'web   10.1.1.5:80,10.1.1.5:443   60s'],
    [
      'kubectl get pods',
      'NAME   READY   STATUS    RESTARTS   AGE\na      1/1     Running   0          60s\nb      0/1     Running   0          60s\nc      1/1     Running   0          60s',
    ],
    [
      'kubectl get pods -l tier --show-labels',
      'NAME   READY   STATUS    RESTARTS   AGE   LABELS\na      1/1     Running   0          60s   app=web,tier=front',
    ],
    [
      'kubectl get pod/a svc/vip',
      'NAME    READY   STATUS    RESTARTS   AGE\npod/a   1/1     Running   0          60s\n\nNAME          TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE\nservice/vip   ClusterIP   10.96.137.10   <none>        80/TCP    60s',
    ],
    ['kubectl get pods,svc -l app=nobody', 'No resources found in default namespace.'],
    ['kubectl get pods -l app=web -o name', 'pod/a\npod/b'],
    ['kubectl get pods -l app=nobody -o name', ''],
    ['kubectl get pod nope --ignore-not-found', ''],
    [
      'kubectl get ns default -o yaml',
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  creationTimestamp: "2026-01-01T00:00:00Z"\n  name: default\n  uid: 00000000-0000-4000-8000-000000000000\nstatus:\n  phase: Active',
    ],
    [`kubectl get pods -o jsonpath='{.items[*].metadata.name}'`, 'a b c'],
    [`kubectl get pod a -o jsonpath='{.status.podIP}'`, '10.1.1.5'],
    [
      `kubectl get pods -l app=web -o jsonpath='{range .items[*]}{.metadata.name}{"\\t"}{.status.conditions[?(@.type=="Ready")].status}{"\\n"}{end}'`,
      'a\tTrue\nb\tFalse',
    ],
    [`kubectl get svc web -o jsonpath='{.spec.clusterIP}:{.spec.ports[?(@.name=="tls")].port}'`, 'None:443'],
    [`kubectl get ep web -o jsonpath='{.subsets[0].notReadyAddresses[*].ip}'`, '10.1.1.6'],
    [`kubectl get svc vip -o jsonpath='{.status}'`, '{"loadBalancer":{}}'],
  ])('%s', (command, output) => {
    expect(run.run(command)).toMatchObject({ output, exitCode: 0 });
  });

  test('of what it names but cannot find, and of what it finds beside it', () => {
    expect(run.run('kubectl get pod a nope')).toMatchObject({
      output:
        'NAME   READY   STATUS    RESTARTS   AGE\na      1/1     Running   0          60s\nError from server (NotFound): pods "nope" not found',
      exitCode: 1,
    });
  });

  test.each([
    [`kubectl get pods -o jsonpath='{.items[}'`, 'error: error parsing jsonpath {.items[}, unterminated array'],
    ['kubectl get pods -o jsonpath', 'error: template format specified but no template given'],
    [
      `kubectl get pods -o jsonpath='{.items[7]}'`,
      'error: error executing jsonpath "{.items[7]}": Error executing template: array index out of bounds: index 7, length 3. Printing more information for debugging the template:\n\ttemplate was:\n\t\t{.items[7]}',
    ],
  ])('%s', (command, output) => {
    expect(run.run(command)).toMatchObject({ output, exitCode: 1 });
  });
});

test('the status of a Deployment counts its Pods', () => {
  const deployed = new LessonRun({ 'web.yaml': deploymentYaml('web', 2) });
  deployed.run('kubectl apply -f web.yaml');
  expect(deployed.run(`kubectl get deploy web -o jsonpath='{.status}'`).output).toBe(
    '{"availableReplicas":2,"readyReplicas":2,"replicas":2,"updatedReplicas":2}',
  );
});

// What kubectl 1.32 printed of the same objects.
describe('kubectl describe', () => {
  test('a Service with a cluster IP', () => {
    expect(run.run('kubectl describe svc vip').output).toBe(`Name:                     vip
Namespace:                default
Labels:                   <none>
Annotations:              <none>
Selector:                 app=web
Type:                     ClusterIP
IP Family Policy:         SingleStack
IP Families:              IPv4
IP:                       10.96.137.10
IPs:                      10.96.137.10
Port:                     <unset>  80/TCP
TargetPort:               8080/TCP
Endpoints:                10.1.1.5:8080
Session Affinity:         ClientIP
Internal Traffic Policy:  Cluster
Events:                   <none>`);
  });

  test('a headless Service with two ports', () => {
    expect(run.run('kubectl describe service/web').output).toContain(`IP:                       None
IPs:                      None
Port:                     http  80/TCP
TargetPort:               80/TCP
Endpoints:                10.1.1.5:80
Port:                     tls  443/TCP
TargetPort:               443/TCP
Endpoints:                10.1.1.5:443
`);
  });

  test('an EndpointSlice', () => {
    expect(run.run('kubectl describe endpointslice db-1').output).toBe(`Name:         db-1
Namespace:    default
Labels:       kubernetes.io/service-name=db
Annotations:  <none>
AddressType:  IPv4
Ports:
  Name     Port  Protocol
  ----     ----  --------
  <unset>  5432  TCP
Endpoints:
  - Addresses:  10.9.9.9
    Conditions:
      Ready:   <unset>
    Hostname:  <unset>
    NodeName:  <unset>
    Zone:      <unset>
Events:        <none>`);
  });

  test('by the beginning of a name, and of nothing', () => {
    expect(run.run('kubectl describe svc we').output).toMatch(/^Name: {21}web\n/);
    expect(run.run('kubectl describe svc nope').output).toBe('Error from server (NotFound): services "nope" not found');
    expect(run.run('kubectl describe svc -n kube-system').output).toBe('No resources found in kube-system namespace.');
    expect(run.run('kubectl describe svc').output.split('\n\n\n')).toHaveLength(4);
    expect(kubernetes.run(run.state, 'kubectl describe pod a').problem?.message).toBe(
      '`kubectl describe` knows only service and endpointslice in the model, not `pod`',
    );
  });
});

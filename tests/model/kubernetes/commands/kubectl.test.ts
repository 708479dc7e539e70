import { describe, expect, test } from 'vitest';
import { LessonRun, deploymentYaml, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'web.yaml': `${serviceYaml('web', 'selector: { app: web }, ports: [{ name: http, port: 80 }]')}---\n${deploymentYaml('web', 2)}`,
  'a.yaml': podYaml('a', 'app: a'),
};

describe('kubectl get', () => {
  test('prints tables as kubectl does', () => {
    const run = new LessonRun(files);
    expect(run.run('kubectl get pods').output).toBe('No resources found in default namespace.');
    run.run('kubectl apply -f web.yaml', 'wait 2m');
    expect(run.run('kubectl get svc').output).toBe(
      'NAME   TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE\nweb    ClusterIP   10.96.137.10   <none>        80/TCP    2m3s',
    );
    expect(run.run('kubectl get deploy').output).toBe(
      'NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    2/2     2            2           2m3s',
    );
    expect(run.run('kubectl get pods -l app=web -o wide').output.split('\n')[1]).toMatch(
      /^web-[bcdfghjklmnpqrstvwxz2456789]+-[bcdfghjklmnpqrstvwxz2456789]{5} {3}1\/1 {5}Running {3}0 {10}2m3s {3}10\.1\.1\.\d {3}<none>/,
    );
    expect(run.run('kubectl get endpointslices').output.split('\n')[1]).toMatch(
      /IPv4 {10}80 {6}10\.1\.1\.5,10\.1\.1\.6 {3}2m3s$/,
    );
    expect(run.run('kubectl get ns -o name').output.split('\n')).toContain('namespace/kube-system');
    expect(run.run('kubectl get svc -A').output).toContain('NAMESPACE   NAME');
  });

  test('prints whole objects', () => {
    const run = new LessonRun(files);
    run.run('kubectl apply -f web.yaml');
    const { output } = run.run('kubectl get service web -o yaml');
    expect(output).toContain('  clusterIP: 10.96.137.10\n  clusterIPs:\n  - 10.96.137.10\n');
    expect(output).toContain('creationTimestamp: "2026-01-01T00:00:00Z"');
    expect(JSON.parse(run.run('kubectl get pods -o json').output)).toMatchObject({
      kind: 'List',
      items: [{ kind: 'Pod' }, { kind: 'Pod' }],
    });
  });
});

describe('kubectl create, scale, delete', () => {
  test('from flags', () => {
    const run = new LessonRun(files);
    expect(run.run('kubectl create namespace shop').output).toBe('namespace/shop created');
    expect(run.run('kubectl create deployment web --image=nginx:1.27 --replicas 2 --port=80 -n shop').output).toBe(
      'deployment.apps/web created',
    );
    expect(run.run('kubectl -n shop create service clusterip web --clusterip=None --tcp=80:8080').output).toBe(
      'service/web created',
    );
    expect(run.show('endpoints', 'shop/web')).toBe('10.1.1.5 RS-, 10.1.1.6 RS-');
    expect(run.show('lookup', 'web.shop')).toBe('10.1.1.5, 10.1.1.6');
    expect(run.show('lookup', 'web')).toBe('NXDOMAIN');
    expect(run.run('kubectl scale -n shop deployment/web --replicas 1').output).toBe('deployment.apps/web scaled');
    expect(run.show('endpoints', 'shop/web')).toBe('10.1.1.5 RS-');
    expect(run.run('kubectl delete namespace shop').output).toBe('namespace "shop" deleted');
    expect(run.run('kubectl get pods -A').output).toBe('No resources found');
    expect(run.run('kubectl get ns').output).not.toContain('shop');
  });

  test('a Deployment takes its Pods with it, a Service does not', () => {
    const run = new LessonRun(files);
    run.run('kubectl apply -f=web.yaml', 'kubectl delete svc/web');
    expect(run.show('pods', 'app=web')).toBe('10.1.1.5, 10.1.1.6');
    run.run('kubectl delete deployment web');
    expect(run.show('pods', 'app=web')).toBe('none');
  });

  test('a Pod by force is gone at once', () => {
    const run = new LessonRun(files);
    run.run('kubectl apply -f a.yaml');
    const { output, state } = run.run('kubectl delete pod a --grace-period=0 --force');
    expect(output).toContain('pod "a" force deleted');
    expect([state.now, run.show('pods', 'app=a')]).toEqual([3, 'none']);
  });

  test('a new template replaces the Pods, the old ones as the new are ready', () => {
    const run = new LessonRun({ ...files, 'next.yaml': deploymentYaml('web', 2, 'ports: [{ containerPort: 81 }]') });
    run.run('kubectl apply -f web.yaml', 'kubectl apply -f next.yaml --wait=false', 'wait 2s');
    expect(run.show('endpoints', 'web')).toBe('10.1.1.5 RS-, 10.1.1.6 RS-, 10.1.1.7 ---');
    run.run('wait 1h');
    expect(run.show('pods', 'app=web')).toBe('10.1.1.7, 10.1.1.8');
  });
});

test('a quoted word is one word', () => {
  const run = new LessonRun(files);
  run.run(
    'kubectl apply -f "web.yaml"',
    `kubectl patch svc web -p "{\\"spec\\": {\\"selector\\": {\\"app\\": \\"nobody\\"}}}"`,
  );
  expect(run.show('endpoints', 'web')).toBe('none');
});

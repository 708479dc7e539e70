import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runControllers } from '../../../../src/model/kubernetes/controllers/controllers.ts';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { emptyCluster } from '../../../../src/model/kubernetes/start.ts';
import { tableChanges } from '../../../../src/model/kubernetes/table.ts';
import { deploymentYaml, parseFiles, podYaml, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

const port = 'ports: [{ port: 80, targetPort: web }]';
const files = parseFiles({
  'services.yaml': [
    serviceYaml('web', `clusterIP: None, selector: { app: web }, ${port}`),
    serviceYaml('db', `clusterIP: None, selector: { app: db }, ${port}`),
    serviceYaml('all', `selector: { tier: any }, publishNotReadyAddresses: true, ports: [{ port: 80 }]`),
  ].join('---\n'),
  'web.yaml': deploymentYaml('web', 3, 'ports: [{ name: web, containerPort: 80 }]'),
  'db.yaml': statefulSetYaml('db', 'serviceName: db, replicas: 2'),
  'pods.yaml': `${podYaml('a', 'app: web, tier: any')}---\n${podYaml('db-1', 'app: db, tier: any')}`,
});

const commands = [
  ...['services', 'web', 'db', 'pods'].map((name) => `kubectl apply -f ${name}.yaml`),
  ...['web', 'db'].map((name) => `kubectl delete service ${name}`),
  'kubectl scale deployment web --replicas=6',
  'kubectl scale deployment web --replicas=1 --wait=false',
  'kubectl scale sts db --replicas=4 --wait=false',
  'kubectl scale sts db --replicas=1',
  'kubectl delete pod db-1 --wait=false',
  'kubectl delete pod a db-1 --wait=false',
  `kubectl patch pod db-1 --type=merge -p '{"metadata": {"labels": {"app": "web"}}}'`,
  `kubectl patch pod db-1 --type=merge -p '{"metadata": {"labels": {"app": "db"}}}'`,
  'kubectl delete pod -l app=web --wait=false',
  'kubectl delete deployment web --wait=false',
  'kubectl delete sts db --wait=false',
  `kubectl patch pod a --type=merge -p '{"metadata": {"labels": {"app": "db"}}}'`,
  `kubectl patch service all --type=merge -p '{"spec": {"selector": {"tier": null, "app": "web"}}}'`,
  `kubectl patch service web --type=merge -p '{"spec": {"ports": [{"port": 80, "targetPort": 8080}]}}'`,
  `kubectl patch deployment web -p '{"spec": {"template": {"metadata": {"labels": {"tier": "any"}}}}}'`,
  `kubectl patch sts db -p '{"spec": {"template": {"metadata": {"annotations": {"v": "2"}}}}}' --wait=false`,
  'pod a turns unready',
  'pod db-0 is rescheduled',
  'kubectl delete endpointslice -l kubernetes.io/service-name=web',
  'wait 1s',
  'wait 20s',
];

test('looking only at what differs comes to the same as looking at everything', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 25 }), (lines) => {
      let { state } = kubernetes.start(files, { maxEndpointsPerSlice: 2 });
      for (const line of lines) {
        state = kubernetes.run(state, line).state;
        const whole = runControllers(emptyCluster(new Map(), state.settings), state);
        expect(tableChanges(state.endpointSlices, whole.endpointSlices), line).toEqual([]);
        expect(tableChanges(state.pods, whole.pods), line).toEqual([]);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

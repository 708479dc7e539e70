import fc from 'fast-check';
import { deploymentYaml, type Files, serviceYaml, statefulSetYaml } from './lesson-run.ts';

/** A small world to make things happen in: manifests, and commands that name what is in them or nearly so. */
export interface World {
  readonly files: Files;
  readonly commands: readonly string[];
}

const services = ['web', 'api', 'db'];
const apps = ['web', 'api'];

const port = fc.constantFrom(
  '{ port: 80 }',
  '{ name: http, port: 80, targetPort: 8080 }',
  '{ name: http, port: 80, targetPort: http }',
  '{ name: dns, port: 53, protocol: UDP }',
);

const serviceSpec = fc
  .record({
    clusterIP: fc.constantFrom('', 'clusterIP: None, ', 'clusterIP: "", '),
    type: fc.constantFrom('', '', '', 'type: NodePort, '),
    selector: fc.constantFrom(
      'selector: { app: web }, ',
      'selector: { app: api }, ',
      'selector: { app: web, tier: a }, ',
      '',
    ),
    unready: fc.constantFrom('', 'publishNotReadyAddresses: true, '),
    ports: port,
  })
  .map(({ clusterIP, type, selector, unready, ports }) => `${clusterIP}${type}${selector}${unready}ports: [${ports}]`);

const container = fc.constantFrom('ports: [{ containerPort: 80 }]', 'ports: [{ name: http, containerPort: 8080 }]', '');

const governing = serviceYaml('set', 'clusterIP: None, selector: { app: set }, ports: [{ port: 80 }]');

const manifests = fc
  .record({ specs: fc.tuple(serviceSpec, serviceSpec, serviceSpec), first: container, second: container })
  .map(({ specs, first, second }): Files => {
    return Object.fromEntries([
      ...services.map((name, i) => [`${name}.yaml`, serviceYaml(name, specs[i] ?? '')]),
      ['web-deployment.yaml', deploymentYaml('web', 2, first)],
      ['api-deployment.yaml', deploymentYaml('api', 1, second)],
      ['set.yaml', `${statefulSetYaml('set', 'serviceName: set, replicas: 2')}---\n${governing}`],
    ]);
  });

const service = fc.constantFrom(...services);
const app = fc.constantFrom(...apps);
const address = fc.integer({ min: 5, max: 12 }).map((last) => `10.1.1.${last}`);
const waiting = fc.constantFrom('', ' --wait=false');

const command = fc.oneof(
  fc.tuple(service, waiting).map(([name, wait]) => `kubectl apply -f ${name}.yaml${wait}`),
  fc.tuple(app, waiting).map(([name, wait]) => `kubectl apply -f ${name}-deployment.yaml${wait}`),
  waiting.map((wait) => `kubectl apply -f set.yaml${wait}`),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), waiting)
    .map(([count, wait]) => `kubectl scale statefulset set --replicas=${count}${wait}`),
  fc.integer({ min: 0, max: 2 }).map((ordinal) => `pod set-${ordinal} is rescheduled`),
  fc.tuple(service, waiting).map(([name, wait]) => `kubectl delete service ${name}${wait}`),
  fc.tuple(app, waiting).map(([name, wait]) => `kubectl delete deployment ${name}${wait}`),
  fc
    .tuple(app, fc.integer({ min: 0, max: 4 }), waiting)
    .map(([name, count, wait]) => `kubectl scale deployment ${name} --replicas=${count}${wait}`),
  fc.tuple(app, waiting).map(([name, wait]) => `kubectl delete pods -l app=${name}${wait}`),
  address.map((ip) => `pod ${ip} turns unready`),
  address.map((ip) => `pod ${ip} turns ready`),
  address.map((ip) => `pod ${ip} stops listening`),
  fc.integer({ min: 1, max: 40 }).map((seconds) => `wait ${seconds}s`),
  service.map((name) => `curl ${name}`),
  service.map((name) => `nslookup ${name}`),
  service.map((name) => `kubectl patch service ${name} -p '{"spec":{"publishNotReadyAddresses":true}}'`),
  service.map((name) => `kubectl patch service ${name} -p '{"spec":{"selector":{"app":"api"}}}'`),
);

/** Worlds with up to a dozen commands. */
export const world: fc.Arbitrary<World> = fc.record({
  files: manifests,
  commands: fc.array(command, { minLength: 1, maxLength: 12 }),
});

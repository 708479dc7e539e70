import type { Deployment } from '../objects/deployment.ts';
import type { Container, PodSpec } from '../objects/pod-spec.ts';
import type { KubeObject } from '../objects/object.ts';
import type { Service, ServicePort } from '../objects/service.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';

/** The object with what the API server fills in before it validates; what is set stays (R3). */
export function withDefaults(object: KubeObject): KubeObject {
  switch (object.kind) {
    case 'Service':
      return defaultService(object);
    case 'Pod':
      return { ...object, spec: defaultPodSpec(object.spec) };
    case 'Deployment': {
      const template = { ...object.spec.template, spec: defaultPodSpec(object.spec.template.spec) };
      const strategy = defaultStrategy(object.spec.strategy);
      return { ...object, spec: { ...object.spec, replicas: object.spec.replicas ?? 1, strategy, template } };
    }
    case 'StatefulSet':
      return defaultStatefulSet(object);
    case 'EndpointSlice':
      return { ...object, ports: object.ports.map((port) => ({ ...port, protocol: port.protocol || 'TCP' })) };
    case 'Node':
      return object;
    case 'Namespace':
      return { ...object, status: { phase: object.status?.phase ?? 'Active' } };
  }
}

function defaultStrategy(strategy: Deployment['spec']['strategy']): Deployment['spec']['strategy'] {
  const type = strategy.type || 'RollingUpdate';
  const { maxSurge = '25%', maxUnavailable = '25%' } = strategy.rollingUpdate ?? {};
  return { ...strategy, type, ...(type === 'RollingUpdate' ? { rollingUpdate: { maxSurge, maxUnavailable } } : {}) };
}

function defaultStatefulSet(object: StatefulSet): StatefulSet {
  const { spec } = object;
  const type = spec.updateStrategy.type || 'RollingUpdate';
  const { rollingUpdate } = spec.updateStrategy;
  const rolling = { ...rollingUpdate, partition: rollingUpdate?.partition ?? 0 };
  return {
    ...object,
    spec: {
      ...spec,
      replicas: spec.replicas ?? 1,
      podManagementPolicy: spec.podManagementPolicy || 'OrderedReady',
      updateStrategy: { type, rollingUpdate: type === 'RollingUpdate' ? rolling : rollingUpdate },
      template: { ...spec.template, spec: defaultPodSpec(spec.template.spec) },
    },
  };
}

/** A Service with its defaults (R3); a singular clusterIP is copied into the plural, never the other way round. */
function defaultService(service: Service): Service {
  const spec = service.spec;
  const type = spec.type || 'ClusterIP';
  const sessionAffinity = spec.sessionAffinity || 'None';
  const external =
    type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && spec.externalIPs.length > 0);
  const policy = type === 'ExternalName' ? '' : 'Cluster';
  const timeoutSeconds = spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10800;
  const allocatesPorts = spec.allocateLoadBalancerNodePorts ?? (type === 'LoadBalancer' ? true : undefined);
  return {
    ...service,
    spec: {
      ...spec,
      type,
      sessionAffinity,
      sessionAffinityConfig: sessionAffinity === 'ClientIP' ? { clientIP: { timeoutSeconds } } : undefined,
      ports: spec.ports.map(defaultPort),
      clusterIPs: spec.clusterIPs.length === 0 && spec.clusterIP !== '' ? [spec.clusterIP] : spec.clusterIPs,
      internalTrafficPolicy: spec.internalTrafficPolicy || policy,
      externalTrafficPolicy: spec.externalTrafficPolicy || (external ? 'Cluster' : ''),
      allocateLoadBalancerNodePorts: allocatesPorts,
    },
  };
}

function defaultPort(port: ServicePort): ServicePort {
  const unset = port.targetPort === undefined || port.targetPort === 0 || port.targetPort === '';
  return { ...port, protocol: port.protocol || 'TCP', targetPort: unset ? port.port : port.targetPort };
}

function defaultPodSpec(spec: PodSpec): PodSpec {
  return {
    ...spec,
    containers: spec.containers.map(defaultContainer),
    initContainers: spec.initContainers.map(defaultContainer),
    restartPolicy: spec.restartPolicy || 'Always',
    dnsPolicy: spec.dnsPolicy || 'ClusterFirst',
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
  };
}

function defaultContainer(container: Container): Container {
  return { ...container, ports: container.ports.map((port) => ({ ...port, protocol: port.protocol || 'TCP' })) };
}

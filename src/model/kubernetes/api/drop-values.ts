import type { Service, ServiceSpec } from '../objects/service.ts';
import { needsHealthCheckPort, needsNodePorts } from '../objects/service.ts';
import { sameData } from './json.ts';

/**
 * The next version of a Service without what its old type needed and the new one does not, as far as nobody changed it;
 * what somebody did change stays and is refused (R11).
 */
export function dropValues(old: Service, next: Service): Service {
  const was = old.spec;
  const is = next.spec;
  const leavesIPs = was.type !== 'ExternalName' && is.type === 'ExternalName';
  const leavesBalancer = was.type === 'LoadBalancer' && is.type !== 'LoadBalancer';
  const leavesOutside = isReachable(was) && !isReachable(is);
  const spec: ServiceSpec = { ...is };
  if (leavesIPs && was.clusterIP === is.clusterIP && sameData(was.clusterIPs, is.clusterIPs)) {
    Object.assign(spec, { clusterIP: '', clusterIPs: [] });
  }
  if (leavesIPs && sameData(was.ipFamilies, is.ipFamilies)) spec.ipFamilies = [];
  if (leavesIPs && was.ipFamilyPolicy === is.ipFamilyPolicy) spec.ipFamilyPolicy = '';
  if (needsNodePorts(old) && !needsNodePorts(next) && hasNoNewNodePort(was, is)) {
    spec.ports = is.ports.map((port) => ({ ...port, nodePort: 0 }));
  }
  if (needsHealthCheckPort(old) && !needsHealthCheckPort(next) && was.healthCheckNodePort === is.healthCheckNodePort) {
    spec.healthCheckNodePort = 0;
  }
  if (leavesBalancer && was.allocateLoadBalancerNodePorts === is.allocateLoadBalancerNodePorts) {
    spec.allocateLoadBalancerNodePorts = undefined;
  }
  if (leavesBalancer && was.loadBalancerClass === is.loadBalancerClass) spec.loadBalancerClass = undefined;
  if (leavesOutside && was.externalTrafficPolicy === is.externalTrafficPolicy) spec.externalTrafficPolicy = '';
  return { ...next, spec };
}

/** Whether traffic from outside has a way in. */
function isReachable({ type, externalIPs }: ServiceSpec): boolean {
  return type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && externalIPs.length > 0);
}

function hasNoNewNodePort(was: ServiceSpec, is: ServiceSpec): boolean {
  const before = new Set([0, ...was.ports.map(({ nodePort }) => nodePort)]);
  return is.ports.every(({ nodePort }) => before.has(nodePort));
}

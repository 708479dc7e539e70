import type { Service } from '../objects/service.ts';
import { needsHealthCheckPort, needsNodePorts } from '../objects/service.ts';
import { sameData } from './json.ts';

/**
 * The next version of a Service with what the server gave the old one and the next leaves out: cluster IPs (None too) and
 * node ports (R10).
 */
export function keepValues(old: Service, next: Service): Service {
  return keepHealthCheckPort(old, keepNodePorts(old, keepClusterIPs(old, next)));
}

/** Where only the singular clusterIP differs from the old one, or is taken out, the plural follows it. */
function keepClusterIPs(old: Service, next: Service): Service {
  const keeps = old.spec.type !== 'ExternalName' && next.spec.type !== 'ExternalName';
  const clusterIP = next.spec.clusterIP || (keeps ? old.spec.clusterIP : '');
  const isChanged = clusterIP !== old.spec.clusterIP;
  const isLeftOut = next.spec.clusterIPs.length === 0 && (keeps || !isChanged);
  const clusterIPs = isLeftOut ? old.spec.clusterIPs : next.spec.clusterIPs;
  const follows = isChanged && sameData(clusterIPs, old.spec.clusterIPs);
  const only = clusterIP === '' ? [] : [clusterIP];
  return { ...next, spec: { ...next.spec, clusterIP, clusterIPs: follows ? only : clusterIPs } };
}

/** A port keeps the node port that the old port of its name had, unless another port now asks for that one. */
function keepNodePorts(old: Service, next: Service): Service {
  if (!needsNodePorts(old) || !needsNodePorts(next)) return next;
  const asked = new Set(next.spec.ports.map(({ nodePort }) => nodePort));
  const ports = next.spec.ports.map((port) => {
    const before = old.spec.ports.findLast(({ name }) => name === port.name)?.nodePort ?? 0;
    return port.nodePort !== 0 || asked.has(before) ? port : { ...port, nodePort: before };
  });
  return { ...next, spec: { ...next.spec, ports } };
}

function keepHealthCheckPort(old: Service, next: Service): Service {
  if (!needsHealthCheckPort(old) || !needsHealthCheckPort(next)) return next;
  const healthCheckNodePort = next.spec.healthCheckNodePort || old.spec.healthCheckNodePort;
  return { ...next, spec: { ...next.spec, healthCheckNodePort } };
}

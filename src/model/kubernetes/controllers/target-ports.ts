import type { SlicePort } from '../objects/endpoint-slice.ts';
import type { PodSpec } from '../objects/pod-spec.ts';
import type { Service, ServicePort } from '../objects/service.ts';

/** The ports of a Pod that a Service leads to, and a text that is the same for the same ports. */
export interface TargetPorts {
  readonly id: string;
  readonly ports: SlicePort[];
}

/** Finds a Service's ports in the Pods that it selects (R32); Pods of one template share a spec, which is looked at once. */
export function targetPorts(service: Service): (spec: PodSpec) => TargetPorts {
  const known = new Map<PodSpec, TargetPorts>();
  return (spec) => {
    const seen = known.get(spec);
    if (seen !== undefined) return seen;
    const ports = service.spec.ports.flatMap((port) => slicePort(port, spec));
    const found = { id: portsId(ports), ports };
    known.set(spec, found);
    return found;
  };
}

/** A text that is the same for slices with the same ports, in whatever order. */
export function portsId(ports: readonly SlicePort[]): string {
  const texts = ports.map(({ name, protocol, port, appProtocol }) =>
    JSON.stringify([name, protocol, port, appProtocol]),
  );
  return texts.sort().join();
}

/** The port of a Pod that a Service port leads to: a number as it is, a name as the Pod's containers declare it (R32). */
function slicePort(port: ServicePort, spec: PodSpec): readonly SlicePort[] {
  const protocol = port.protocol || 'TCP';
  const target = port.targetPort || port.port;
  const number = typeof target === 'number' ? target : namedPort(spec, target, protocol);
  if (number === undefined) return [];
  return [{ name: port.name, protocol, port: number, appProtocol: port.appProtocol }];
}

function namedPort(spec: PodSpec, name: string, protocol: string): number | undefined {
  const helpers = spec.initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...spec.containers, ...helpers]
    .flatMap(({ ports }) => ports)
    .find((port) => port.name === name && (port.protocol || 'TCP') === protocol)?.containerPort;
}

import type { Service, ServicePort } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, duplicate, forbidden, invalid, notSupported, required } from './field-error.ts';
import { dns1123Label, portName, portNumber, qualifiedName } from './names.ts';

const protocols = ['SCTP', 'TCP', 'UDP'];
const kubeletPort = 10250;

/** What the API says of each port of a Service by itself, and of there being none (R6, R14, R15). */
export function validateServicePorts(service: Service): readonly FieldError[] {
  const { ports, type } = service.spec;
  if (ports.length === 0 && !isHeadless(service) && type !== 'ExternalName') {
    return breaking(['R6'], [required('spec.ports')]);
  }
  return ports.flatMap((port, i) => {
    const field = `spec.ports[${i}]`;
    const errors = breaking(['R14'], portErrors(field, port, ports, i));
    if (type !== 'LoadBalancer' || port.port !== kubeletPort) return errors;
    const detail = `may not expose port ${kubeletPort} externally since it is used by kubelet`;
    return [...breaking(['R15'], [invalid(field, port.port, detail)]), ...errors];
  });
}

/** What the API says of node ports and ports that are not for this type or are there twice (R14, R15). */
export function validatePortPairs(service: Service): readonly FieldError[] {
  const { ports, type } = service.spec;
  const misplaced = ports.flatMap(({ nodePort }, i) =>
    type === 'ClusterIP' && nodePort !== 0
      ? [forbidden(`spec.ports[${i}].nodePort`, "may not be used when `type` is 'ClusterIP'")]
      : [],
  );
  const sameNodePort = ports.flatMap(({ nodePort, protocol }, i) => {
    const isTaken = ports.slice(0, i).some((other) => other.protocol === protocol && other.nodePort === nodePort);
    return nodePort !== 0 && isTaken ? [duplicate(`spec.ports[${i}].nodePort`, nodePort)] : [];
  });
  const samePort = ports.flatMap(({ port, protocol }, i) => {
    const isTaken = ports.slice(0, i).some((other) => other.protocol === protocol && other.port === port);
    return isTaken ? [duplicate(`spec.ports[${i}]`, { protocol, port })] : [];
  });
  return [...breaking(['R15'], [...misplaced, ...sameNodePort]), ...breaking(['R14'], samePort)];
}

function portErrors(field: string, port: ServicePort, all: readonly ServicePort[], at: number): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (port.name === '') {
    if (all.length > 1) errors.push(required(`${field}.name`));
  } else {
    errors.push(...dns1123Label(`${field}.name`, port.name));
    const isTaken = all.slice(0, at).some(({ name }) => name === port.name);
    if (isTaken) errors.push(duplicate(`${field}.name`, port.name));
  }
  errors.push(...portNumber(`${field}.port`, port.port));
  if (port.protocol === '') errors.push(required(`${field}.protocol`));
  else if (!protocols.includes(port.protocol)) errors.push(notSupported(`${field}.protocol`, port.protocol, protocols));
  const { targetPort = 0, appProtocol } = port;
  if (typeof targetPort === 'number') errors.push(...portNumber(`${field}.targetPort`, targetPort));
  else errors.push(...portName(`${field}.targetPort`, targetPort));
  if (appProtocol !== undefined) errors.push(...qualifiedName(`${field}.appProtocol`, appProtocol));
  return errors;
}

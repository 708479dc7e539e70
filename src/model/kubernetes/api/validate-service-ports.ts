import type { Service, ServicePort } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { duplicate, forbidden, invalid, notSupported, required } from './field-error.ts';
import { dns1123Label, portName, portNumber } from './names.ts';

const protocols = ['SCTP', 'TCP', 'UDP'];
const kubeletPort = 10250;

/** What the API says of a Service's ports (R6, R14, R15). */
export function validateServicePorts(service: Service): readonly FieldError[] {
  const { ports, type } = service.spec;
  const errors: FieldError[] = [];
  if (ports.length === 0 && !isHeadless(service) && type !== 'ExternalName') errors.push(required('spec.ports'));
  for (const [i, port] of ports.entries()) {
    const field = `spec.ports[${i}]`;
    const earlier = ports.slice(0, i);
    errors.push(...portErrors(field, port, ports.length > 1, earlier));
    if (earlier.some((other) => other.protocol === port.protocol && other.port === port.port)) {
      errors.push(duplicate(field, { protocol: port.protocol, port: port.port }));
    }
    if (port.nodePort !== 0) errors.push(...nodePortErrors(field, port, type, earlier));
    if (type === 'LoadBalancer' && port.port === kubeletPort) {
      errors.push(invalid(field, port.port, 'may not expose port 10250 externally since it is used by kubelet'));
    }
  }
  return errors;
}

function portErrors(
  field: string,
  port: ServicePort,
  named: boolean,
  earlier: readonly ServicePort[],
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (port.name === '') {
    if (named) errors.push(required(`${field}.name`));
  } else {
    errors.push(...dns1123Label(`${field}.name`, port.name));
    if (earlier.some((other) => other.name === port.name)) errors.push(duplicate(`${field}.name`, port.name));
  }
  errors.push(...portNumber(`${field}.port`, port.port));
  if (port.protocol === '') errors.push(required(`${field}.protocol`));
  else if (!protocols.includes(port.protocol)) errors.push(notSupported(`${field}.protocol`, port.protocol, protocols));
  const target = port.targetPort ?? 0;
  const check =
    typeof target === 'number' ? portNumber(`${field}.targetPort`, target) : portName(`${field}.targetPort`, target);
  return [...errors, ...check];
}

function nodePortErrors(
  field: string,
  port: ServicePort,
  type: string,
  earlier: readonly ServicePort[],
): readonly FieldError[] {
  if (type === 'ClusterIP') return [forbidden(`${field}.nodePort`, "may not be used when `type` is 'ClusterIP'")];
  const taken = earlier.some((other) => other.protocol === port.protocol && other.nodePort === port.nodePort);
  return taken ? [duplicate(`${field}.nodePort`, port.nodePort)] : [];
}

import { ipFamily } from '../net/ip.ts';
import type { EndpointSlice, SliceEndpoint, SlicePort } from '../objects/endpoint-slice.ts';
import type { FieldError } from './field-error.ts';
import { duplicate, invalid, notSupported, required } from './field-error.ts';
import { dns1123Label, dns1123Subdomain, qualifiedName } from './names.ts';
import { specialIPErrors } from './validate-external-ips.ts';
import { validateMeta } from './validate-meta.ts';

const addressTypes = ['FQDN', 'IPv4', 'IPv6'];
const protocols = ['SCTP', 'TCP', 'UDP'];

/** What the API says of an EndpointSlice, such as one made by hand. */
export function validateEndpointSlice(slice: EndpointSlice): readonly FieldError[] {
  const { addressType, endpoints, ports } = slice;
  const errors: FieldError[] = [...validateMeta(slice)];
  if (addressType === '') errors.push(required('addressType'));
  else if (!addressTypes.includes(addressType)) errors.push(notSupported('addressType', addressType, addressTypes));
  errors.push(...endpoints.flatMap((endpoint, i) => endpointErrors(`endpoints[${i}]`, addressType, endpoint)));
  return [...errors, ...ports.flatMap((port, i) => portErrors(`ports[${i}]`, port, ports.slice(0, i)))];
}

function endpointErrors(field: string, type: string, { addresses, hostname }: SliceEndpoint): readonly FieldError[] {
  const errors = addresses.flatMap((address, i) => addressErrors(`${field}.addresses[${i}]`, type, address));
  if (addresses.length === 0) errors.push(required(`${field}.addresses`, 'must contain at least 1 item'));
  return hostname === undefined ? errors : [...errors, ...dns1123Label(`${field}.hostname`, hostname)];
}

function addressErrors(field: string, type: string, address: string): readonly FieldError[] {
  if (type === 'FQDN') return dns1123Subdomain(field, address);
  if (!addressTypes.includes(type)) return [];
  if (ipFamily(address) === type) return specialIPErrors(field, address);
  return [invalid(field, address, `must be a valid ${type} address`)];
}

function portErrors(field: string, port: SlicePort, earlier: readonly SlicePort[]): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (port.name !== '') errors.push(...dns1123Label(`${field}.name`, port.name));
  if (earlier.some(({ name }) => name === port.name)) errors.push(duplicate(`${field}.name`, port.name));
  if (!protocols.includes(port.protocol)) errors.push(notSupported(`${field}.protocol`, port.protocol, protocols));
  if (port.appProtocol !== undefined) errors.push(...qualifiedName(`${field}.appProtocol`, port.appProtocol));
  return errors;
}

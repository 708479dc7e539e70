import { ipFamily } from '../net/ip.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import type { KubeObject } from '../objects/object.ts';
import type { FieldError } from './field-error.ts';
import { invalid, notSupported, required } from './field-error.ts';
import { validateMeta } from './validate-meta.ts';
import { validateService } from './validate-service.ts';
import { validateStatefulSet } from './validate-stateful-set.ts';
import { validateDeployment, validatePod } from './validate-workload.ts';

const addressTypes = ['FQDN', 'IPv4', 'IPv6'];

/** What the API says of an object, defaults filled in, that is about to be created. */
export function validate(object: KubeObject): readonly FieldError[] {
  switch (object.kind) {
    case 'Service':
      return validateService(object);
    case 'Deployment':
      return validateDeployment(object);
    case 'StatefulSet':
      return validateStatefulSet(object);
    case 'Pod':
      return validatePod(object);
    case 'EndpointSlice':
      return validateEndpointSlice(object);
    case 'Namespace':
    case 'Node':
      return validateMeta(object);
  }
}

function validateEndpointSlice(slice: EndpointSlice): readonly FieldError[] {
  const errors: FieldError[] = [...validateMeta(slice)];
  if (slice.addressType === '') errors.push(required('addressType'));
  else if (!addressTypes.includes(slice.addressType)) {
    errors.push(notSupported('addressType', slice.addressType, addressTypes));
  }
  for (const [i, { addresses }] of slice.endpoints.entries()) {
    const field = `endpoints[${i}].addresses`;
    if (addresses.length === 0) errors.push(required(field, 'must contain at least 1 item'));
    for (const [j, address] of addresses.entries()) {
      if (slice.addressType !== 'FQDN' && ipFamily(address) !== slice.addressType) {
        errors.push(invalid(`${field}[${j}]`, address, `must be a valid ${slice.addressType} address`));
      }
    }
  }
  return errors;
}

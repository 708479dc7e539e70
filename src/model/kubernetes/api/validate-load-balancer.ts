import { parseCidr } from '../net/cidr.ts';
import type { Service } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { breaking, forbidden, invalid, required } from './field-error.ts';
import { qualifiedName } from './names.ts';

const onlyBalanced = "may only be used when `type` is 'LoadBalancer'";
const rangesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** What the API says of the fields that only a LoadBalancer has a use for (R17). */
export function validateLoadBalancer(service: Service): readonly FieldError[] {
  const { type, allocateLoadBalancerNodePorts: allocates } = service.spec;
  const errors = [...rangeErrors(service)];
  if (allocates !== undefined && type !== 'LoadBalancer') {
    errors.push(forbidden('spec.allocateLoadBalancerNodePorts', onlyBalanced));
  }
  if (allocates === undefined && type === 'LoadBalancer') errors.push(required('allocateLoadBalancerNodePorts'));
  return breaking(['R17'], [...errors, ...loadBalancerClassErrors(service)]);
}

/** What the API says of the class by itself; an update is held against this too. */
export function loadBalancerClassErrors({ spec: { type, loadBalancerClass } }: Service): readonly FieldError[] {
  if (loadBalancerClass === undefined) return [];
  const field = 'spec.loadBalancerClass';
  return type === 'LoadBalancer' ? qualifiedName(field, loadBalancerClass) : [forbidden(field, onlyBalanced)];
}

/** The ranges are read from the field, or else from the annotation that came before it. */
function rangeErrors({ metadata, spec }: Service): readonly FieldError[] {
  const annotation = metadata.annotations[rangesAnnotation];
  const fromField = spec.loadBalancerSourceRanges.length > 0;
  if (!fromField && annotation === undefined) return [];
  // The API server itself writes this field with a capital L.
  const field = fromField ? 'spec.LoadBalancerSourceRanges' : `metadata.annotations[${rangesAnnotation}]`;
  const misplaced = spec.type === 'LoadBalancer' ? [] : [forbidden(field, onlyBalanced)];
  if (fromField) {
    return [...misplaced, ...spec.loadBalancerSourceRanges.flatMap((text, i) => cidrErrors(`${field}[${i}]`, text))];
  }
  if (annotation === undefined || annotation.trim() === '') return misplaced;
  return [...misplaced, ...annotation.split(',').flatMap((text) => cidrErrors(field, text))];
}

function cidrErrors(field: string, padded: string): readonly FieldError[] {
  const text = padded.trim();
  if (parseCidr(text) !== undefined) return [];
  return [invalid(field, text, 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)')];
}

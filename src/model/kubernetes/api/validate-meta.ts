import type { KubeObject } from '../objects/object.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, required } from './field-error.ts';
import { dns1035Label, dns1123Label, dns1123Subdomain, labelValues } from './names.ts';

/** What the API says of an object's name, namespace and labels (R5). */
export function validateMeta(object: KubeObject): readonly FieldError[] {
  const { name, generateName, namespace, labels } = object.metadata;
  const errors: FieldError[] = [];
  if (name === '') {
    if (generateName === '') errors.push(required('metadata.name', 'name or generateName is required'));
  } else {
    errors.push(...nameErrors(object.kind, name));
  }
  if (object.kind === 'Namespace' || object.kind === 'Node') {
    if (namespace !== '') errors.push(forbidden('metadata.namespace', 'not allowed on this type'));
  } else if (namespace === '') {
    errors.push(required('metadata.namespace'));
  } else {
    errors.push(...dns1123Label('metadata.namespace', namespace));
  }
  return [...errors, ...labelValues('metadata.labels', labels)];
}

function nameErrors(kind: KubeObject['kind'], name: string): readonly FieldError[] {
  if (kind === 'Service') return dns1035Label('metadata.name', name);
  return kind === 'Namespace' ? dns1123Label('metadata.name', name) : dns1123Subdomain('metadata.name', name);
}

import type { KubeObject } from '../objects/object.ts';
import type { FieldError } from './field-error.ts';
import { breaking, forbidden, invalid, required } from './field-error.ts';
import { dns1035Label, dns1123Label, dns1123Subdomain, labelValues, qualifiedName } from './names.ts';

/** What the API says of an object's name, namespace, labels and annotations (R5). */
export function validateMeta(object: KubeObject): readonly FieldError[] {
  const { name, generateName } = object.metadata;
  const errors: FieldError[] = [];
  if (generateName !== '') {
    errors.push(...nameErrors(object.kind, 'metadata.generateName', generateName.replace(/(?<=.)-$/, 'a')));
  }
  if (name !== '') errors.push(...nameErrors(object.kind, 'metadata.name', name));
  else errors.push(required('metadata.name', 'name or generateName is required'));
  return breaking(['R5'], [...errors, ...namespaceErrors(object), ...labelErrors(object)]);
}

/** What the API says of an update of these: an object keeps its name and its namespace. */
export function validateMetaUpdate(old: KubeObject, next: KubeObject): readonly FieldError[] {
  const { name, namespace } = next.metadata;
  const errors: FieldError[] = [];
  if (name !== old.metadata.name) errors.push(invalid('metadata.name', name, 'field is immutable'));
  if (namespace !== old.metadata.namespace) {
    errors.push(invalid('metadata.namespace', namespace, 'field is immutable'));
  }
  return breaking(['R5'], errors);
}

/** What the API says of labels and annotations. */
export function labelErrors({ metadata: { labels, annotations } }: KubeObject): readonly FieldError[] {
  const keys = Object.keys(annotations).flatMap((key) =>
    qualifiedName('metadata.annotations', key.toLowerCase()).map((error) => ({ ...error, value: key })),
  );
  return breaking(['R5'], [...labelValues('metadata.labels', labels), ...keys]);
}

function namespaceErrors({ kind, metadata }: KubeObject): readonly FieldError[] {
  const field = 'metadata.namespace';
  if (kind === 'Namespace' || kind === 'Node')
    return metadata.namespace === '' ? [] : [forbidden(field, 'not allowed on this type')];
  return metadata.namespace === '' ? [required(field)] : dns1123Label(field, metadata.namespace);
}

function nameErrors(kind: KubeObject['kind'], field: string, name: string): readonly FieldError[] {
  if (kind === 'Service') return dns1035Label(field, name);
  return kind === 'Namespace' ? dns1123Label(field, name) : dns1123Subdomain(field, name);
}

import type { KubeObject } from '../objects/object.ts';
import type { FieldError } from './field-error.ts';
import { validateEndpointSlice } from './validate-endpoint-slice.ts';
import { validateMeta } from './validate-meta.ts';
import { validateService } from './validate-service.ts';
import { validateStatefulSet } from './validate-stateful-set.ts';
import { validateDeployment, validatePod } from './validate-workload.ts';

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

import type { Cluster } from '../../cluster.ts';
import type { Written } from '../../api/written.ts';
import { createObject } from '../../api/create.ts';
import { decode, misfitText } from '../../api/decode.ts';
import type { Kind } from '../../api/kinds.ts';
import { updateObject } from '../../api/update.ts';
import type { KubeObject } from '../../objects/object.ts';
import { withNamespace } from './files.ts';

/** Replaces an object by what a changed document of it says, as the API server does. */
export function updateDocument(cluster: Cluster, kind: Kind, object: KubeObject, document: unknown): Written {
  const decoded = decode(kind, document);
  if ('misfits' in decoded) return { error: { reason: 'BadRequest', message: misfitText(kind, decoded.misfits) } };
  return updateObject(cluster, object, withNamespace(decoded.object, object.metadata.namespace));
}

/** Creates the object that a document says, in a namespace where the kind has namespaces. */
export function createDocument(cluster: Cluster, kind: Kind, namespace: string, document: unknown): Written {
  const decoded = decode(kind, document);
  if ('misfits' in decoded) return { error: { reason: 'BadRequest', message: misfitText(kind, decoded.misfits) } };
  return createObject(cluster, withNamespace(decoded.object, kind.namespaced ? namespace : ''));
}

import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { decode, misfitText } from '../../api/decode.ts';
import { isDeep, isFields, mostLevels } from '../../api/json.ts';
import type { Kind } from '../../api/kinds.ts';
import { kinds } from '../../api/kinds.ts';
import type { KubeObject } from '../../objects/object.ts';
import { listedAll } from '../../text/listed.ts';
import { nearest } from '../../../nearest.ts';
import type { Misuse } from '../command.ts';
import { misuse } from '../command.ts';

/** A manifest's document, as a command takes it. */
export interface Manifest {
  readonly file: string;
  readonly kind: Kind;
  readonly document: Readonly<Record<string, unknown>>;
}

/** The documents of the files that a command names, or what the author should write instead. */
export function readFiles(
  cluster: Cluster,
  names: readonly string[],
): { readonly manifests: readonly Manifest[] } | Misuse {
  const manifests: Manifest[] = [];
  for (const name of names) {
    const file = name.replace(/^(\.\/)+/, '');
    const documents = cluster.files.get(file);
    if (documents === undefined) return unknownFile(cluster, name);
    for (const document of documents) {
      if (document === null || document === undefined) continue;
      if (isDeep(document)) return deepDocument(file);
      const kind = kindOfDocument(document);
      if (kind === undefined || !isFields(document)) return unknownDocument(file);
      manifests.push({ file, kind, document });
    }
  }
  return { manifests };
}

/** The kind that a document says it is of, where the model knows it. */
export function kindOfDocument(document: unknown): Kind | undefined {
  if (!isFields(document)) return undefined;
  const { kind, apiVersion } = document;
  return kinds.find((known) => known.kind === kind && known.apiVersion === apiVersion);
}

/** The object in a manifest, in the namespace that the manifest or else the command means; or why the server refuses it. */
export function objectOf(
  manifest: Manifest,
  namespace: string,
): { readonly object: KubeObject } | { readonly error: ApiError } {
  const decoded = decode(manifest.kind, manifest.document);
  if ('misfits' in decoded) {
    return { error: { reason: 'BadRequest', message: misfitText(manifest.kind, decoded.misfits) } };
  }
  return { object: withNamespace(decoded.object, manifest.kind.namespaced ? namespace : '') };
}

/** The object in a namespace, where it says none itself. */
export function withNamespace(object: KubeObject, namespace: string): KubeObject {
  if (object.metadata.namespace !== '') return object;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function unknownFile(cluster: Cluster, name: string): Misuse {
  const known = [...cluster.files.keys()];
  const close = nearest(name, known);
  const hint = close === undefined ? '' : `; there is a file \`${close}\``;
  const help =
    known.length === 0
      ? 'put the manifest beside the lesson'
      : `the lesson's manifests are ${listedAll(known.map((file) => `\`${file}\``))}`;
  return { problem: { message: `the lesson has no manifest \`${name}\`${hint}`, help, missing: name } };
}

function unknownDocument(file: string): Misuse {
  const types = listedAll(kinds.map(({ kind, apiVersion }) => `${kind} (${apiVersion})`));
  return misuse(
    `\`${file}\` holds an object of a kind that the model does not know`,
    `the kinds it knows are ${types}`,
  );
}

function deepDocument(file: string): Misuse {
  return misuse(
    `\`${file}\` holds a document that is nested more than ${mostLevels} levels deep`,
    'take out what the model has no field for',
  );
}

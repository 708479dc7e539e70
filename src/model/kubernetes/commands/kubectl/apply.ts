import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { createObject } from '../../api/create.ts';
import { decode, misfitText } from '../../api/decode.ts';
import { applyMerge } from '../../api/merge.ts';
import { parseJson } from '../../api/parse-json.ts';
import { find } from '../../api/store.ts';
import { updateObject } from '../../api/update.ts';
import { warningsOf } from '../../api/warnings.ts';
import type { KubeObject } from '../../objects/object.ts';
import { keyOf } from '../../objects/object.ts';
import type { Command } from '../command.ts';
import { misused, surplus } from '../command.ts';
import { parseFlags } from '../flags.ts';
import { fileFlag, namespaceFlag, namespaceOf, refused, waitFlag, wrote } from './common.ts';
import { appliedForm, lastApplied } from './applied-form.ts';
import type { Manifest } from './files.ts';
import { objectOf, readFiles, withNamespace } from './files.ts';
import { goJson } from './go-json.ts';

/** `kubectl apply`: creates what is new and merges what is there (R9, R10). */
export const apply: Command = {
  name: 'kubectl apply',
  usage: 'kubectl apply -f FILE',
  run(cluster, words) {
    const parsed = parseFlags('kubectl apply', [fileFlag, namespaceFlag, waitFlag], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const extra = surplus(apply.name, apply.usage, parsed.rest);
    if (extra !== undefined) return misused(cluster, extra);
    const files = parsed.flags.get('filename') ?? [];
    if (files.length === 0) return refused(cluster, 'must specify one of -f and -k');
    const read = readFiles(cluster, files);
    if ('problem' in read) return misused(cluster, read);
    let next = cluster;
    const refusals: ApiError[] = [];
    const lines: string[] = [];
    for (const manifest of read.manifests) {
      const applied = applyOne(next, manifest, namespaceOf(parsed));
      next = applied.cluster;
      refusals.push(...applied.refusals);
      lines.push(...applied.lines);
    }
    return wrote(next, parsed, lines, refusals.length > 0 ? 1 : 0, refusals);
  },
};

interface Applied {
  readonly cluster: Cluster;
  readonly lines: readonly string[];
  readonly refusals: readonly ApiError[];
}

function applyOne(cluster: Cluster, manifest: Manifest, namespace: string): Applied {
  const fail = (error: ApiError, doing: string): Applied => ({
    cluster,
    lines: [apiErrorText(error, doing)],
    refusals: [error],
  });
  const creating = `error when creating ${JSON.stringify(manifest.file)}`;
  const read = objectOf(manifest, namespace);
  if ('error' in read) return fail(read.error, creating);
  const wanted = appliedForm(manifest.document, read.object.metadata.namespace);
  const object = annotated(read.object, wanted);
  const name = `${manifest.kind.one}/${object.metadata.name}`;
  const live = find(cluster, object.kind, keyOf(object));
  if (live === undefined) {
    const created = createObject(cluster, object);
    if ('error' in created) return fail(created.error, creating);
    return { cluster: created.cluster, lines: [...warningsOf(created.object), `${name} created`], refusals: [] };
  }
  const last = live.metadata.annotations[lastApplied];
  const merged = decode(manifest.kind, applyMerge(live, last === undefined ? undefined : parseJson(last), wanted));
  const patching = `error when patching ${JSON.stringify(manifest.file)}`;
  if ('misfits' in merged)
    return fail({ reason: 'BadRequest', message: misfitText(manifest.kind, merged.misfits) }, patching);
  const updated = updateObject(cluster, live, annotated(withNamespace(merged.object, live.metadata.namespace), wanted));
  if ('error' in updated) return fail(updated.error, patching);
  const missing = last === undefined ? [missingAnnotation(manifest, live)] : [];
  if (updated.cluster === cluster) return { cluster, lines: [...missing, `${name} unchanged`], refusals: [] };
  const lines = [...missing, ...warningsOf(updated.object), `${name} configured`];
  return { cluster: updated.cluster, lines, refusals: [] };
}

function annotated(object: KubeObject, wanted: object): KubeObject {
  const annotations = { ...object.metadata.annotations, [lastApplied]: `${goJson(wanted)}\n` };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function missingAnnotation(manifest: Manifest, live: KubeObject): string {
  const resource = `${manifest.kind.words[1] ?? ''}/${live.metadata.name}`;
  return `Warning: resource ${resource} is missing the ${lastApplied} annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.`;
}

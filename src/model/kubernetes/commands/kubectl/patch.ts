import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { decodePatched } from '../../api/decode-patched.ts';
import { misfitText } from '../../api/decode.ts';
import { isDeep, isFields, mostLevels } from '../../api/json.ts';
import type { Kind } from '../../api/kinds.ts';
import { patchMerge } from '../../api/merge.ts';
import { parseJson } from '../../api/parse-json.ts';
import { updateObject } from '../../api/update.ts';
import { warningsOf } from '../../api/warnings.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { misuse, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused, waitFlag, wrote } from './common.ts';
import { withNamespace } from './files.ts';
import { isJsonPatch, jsonPatched, mostPatched } from './json-patch.ts';
import { findNamed, pick } from './pick.ts';
import { printable } from './printable.ts';

const own: readonly Flag[] = [
  { name: 'patch', short: 'p', takes: 'text' },
  { name: 'type', takes: 'text' },
];
const types = ['json', 'merge', 'strategic'];

/**
 * `kubectl patch`: some fields of one object, laid over it as a merge patch or, item by item in lists, as a strategic one;
 * or a list of operations on it.
 */
export const patch: Command = {
  name: 'kubectl patch',
  usage: `kubectl patch TYPE NAME -p '{"spec": {}}', kubectl patch TYPE NAME --type=json -p '[{"op": "remove", "path": "/spec/selector/app"}]'`,
  run(cluster, words) {
    const parsed = parseFlags(patch.name, [namespaceFlag, waitFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const type = valueOf(parsed, 'type') ?? 'strategic';
    if (!types.includes(type)) return refused(cluster, `--type must be one of [${types.join(' ')}], not "${type}"`);
    const text = valueOf(parsed, 'patch');
    if (text === undefined)
      return refused(cluster, 'must specify --patch or --patch-file containing the contents of the patch');
    const changes = parseJson(text);
    const wrong = whyNoPatch(type, text, changes);
    if (wrong !== undefined) return misused(cluster, wrong);
    if (parsed.rest.length === 0)
      return refused(cluster, 'You must provide one or more resources by argument or filename.');
    const picked = pick(parsed.rest);
    if ('problem' in picked) return misused(cluster, picked);
    const [target, ...others] = picked.names;
    if (target === undefined) return refused(cluster, 'resource name may not be empty');
    const extra = surplus(
      patch.name,
      'kubectl patch TYPE NAME -p PATCH',
      others.map(({ kind, name }) => (kind === target.kind ? name : `${kind.words[0] ?? ''}/${name}`)),
    );
    if (extra !== undefined) return misused(cluster, extra);
    return patchOne(cluster, parsed, target.kind, target.name, type, changes);
  },
};

/** What is wrong with the patch itself, whatever it is laid over. */
function whyNoPatch(type: string, text: string, changes: unknown): Misuse | undefined {
  if (isDeep(changes))
    return misuse(`the patch is nested more than ${mostLevels} levels deep`, 'write only the fields that change');
  if (type === 'json' && !isJsonPatch(changes))
    return misuse(
      `the patch is not a JSON list of operations: ${text}`,
      `write it as \`-p '[{"op": "replace", "path": "/spec/type", "value": "NodePort"}]'\``,
    );
  if (type === 'json' || isFields(changes)) return undefined;
  return misuse(
    `the patch is not a JSON object: ${text}`,
    `write it as \`-p '{"spec": {"publishNotReadyAddresses": true}}'\``,
  );
}

function patchOne(cluster: Cluster, parsed: Parsed, kind: Kind, name: string, type: string, changes: unknown): Ran {
  const fail = (text: string) => wrote(cluster, parsed, [text], 1);
  const refuse = (error: ApiError) => wrote(cluster, parsed, [apiErrorText(error)], 1, [error]);
  const object: KubeObject | undefined = findNamed(cluster, kind, namespaceOf(parsed), name);
  if (object === undefined) return fail(notFoundText(kind, name));
  const laid = isJsonPatch(changes)
    ? jsonPatched(printable(object), changes)
    : { document: patchMerge(object, changes, type === 'strategic') };
  if (laid === 'too large')
    return misused(
      cluster,
      misuse(
        `the patch makes an object of more than ${mostPatched.toLocaleString('en')} letters`,
        'copy less, and not copies of copies',
      ),
    );
  if (laid === undefined)
    return fail('The request is invalid: the server rejected our request due to an error in our request');
  const patched = decodePatched(kind, laid.document);
  if ('misfits' in patched) return refuse({ reason: 'BadRequest', message: misfitText(kind, patched.misfits) });
  const other = otherObject(object, patched.object);
  if (other !== undefined) return refuse({ reason: 'BadRequest', message: other });
  const updated = updateObject(cluster, object, withNamespace(patched.object, object.metadata.namespace));
  if ('error' in updated) return refuse(updated.error);
  const isSame = updated.cluster === cluster;
  const warnings = [...patched.warnings, ...(isSame ? [] : warningsOf(updated.object))];
  return wrote(updated.cluster, parsed, [...warnings, `${kind.one}/${name} patched${isSame ? ' (no change)' : ''}`]);
}

/** What the API server says of a patch that makes another object of the one it is sent to. */
function otherObject({ metadata: { name, namespace } }: KubeObject, { metadata }: KubeObject): string | undefined {
  if (metadata.name === '')
    return `the name of the object (${name} based on URL) was undeterminable: name must be provided`;
  if (metadata.name !== name)
    return `the name of the object (${metadata.name}) does not match the name on the URL (${name})`;
  if (namespace === '' || metadata.namespace === '' || metadata.namespace === namespace) return undefined;
  return `the namespace of the object (${metadata.namespace}) does not match the namespace on the request (${namespace})`;
}

import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { createObject } from '../../api/create.ts';
import { decode, misfitText } from '../../api/decode.ts';
import type { Kind } from '../../api/kinds.ts';
import { kindByWord } from '../../api/kinds.ts';
import { warningsOf } from '../../api/warnings.ts';
import type { KubeObject } from '../../objects/object.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { misuse, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags } from '../flags.ts';
import { fileFlag, namespaceFlag, namespaceOf, refused, waitFlag, wrote } from './common.ts';
import { objectOf, readFiles, withNamespace } from './files.ts';
import { makers } from './makers.ts';

const own: readonly Flag[] = [
  { name: 'image', takes: 'text' },
  { name: 'replicas', short: 'r', takes: 'text' },
  { name: 'port', takes: 'text' },
  { name: 'tcp', takes: 'text' },
  { name: 'clusterip', takes: 'text' },
];

/** `kubectl create`: objects from files, or a Namespace, a Deployment or a Service from flags. */
export const create: Command = {
  name: 'kubectl create',
  usage: ['kubectl create -f FILE', ...Object.values(makers).map(({ usage }) => usage)].join(', '),
  run(cluster, words) {
    const parsed = parseFlags('kubectl create', [fileFlag, namespaceFlag, waitFlag, ...own], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const files = parsed.flags.get('filename') ?? [];
    return files.length > 0 ? fromFiles(cluster, parsed, files) : fromFlags(cluster, parsed);
  },
};

function fromFiles(cluster: Cluster, parsed: Parsed, files: readonly string[]): Ran {
  const usage = 'kubectl create -f FILE';
  const extra = surplus(create.name, usage, parsed.rest) ?? unread(parsed, [], usage);
  if (extra !== undefined) return misused(cluster, extra);
  const read = readFiles(cluster, files);
  if ('problem' in read) return misused(cluster, read);
  let next = cluster;
  const refusals: ApiError[] = [];
  const lines = read.manifests.flatMap((manifest) => {
    const object = objectOf(manifest, namespaceOf(parsed));
    const created = 'error' in object ? object : createObject(next, object.object);
    if ('error' in created) {
      refusals.push(created.error);
      return apiErrorText(created.error, `error when creating ${JSON.stringify(manifest.file)}`);
    }
    next = created.cluster;
    return [...warningsOf(created.object), `${manifest.kind.one}/${created.object.metadata.name} created`];
  });
  return wrote(next, parsed, lines, refusals.length > 0 ? 1 : 0, refusals);
}

function fromFlags(cluster: Cluster, parsed: Parsed): Ran {
  const [word = '', ...rest] = parsed.rest;
  const kind = kindByWord(word);
  const maker = kind === undefined ? undefined : makers[kind.kind];
  const isOtherService = kind?.kind === 'Service' && rest[0] !== 'clusterip';
  if (kind === undefined || maker === undefined || isOtherService)
    return misused(cluster, cannotMake(parsed.rest.slice(0, isOtherService ? 2 : 1).join(' ')));
  const [name, ...more] = kind.kind === 'Service' ? rest.slice(1) : rest;
  if (name === undefined) return refused(cluster, 'exactly one NAME is required, got 0');
  const extra = surplus(create.name, maker.usage, more) ?? unread(parsed, maker.flags, maker.usage);
  if (extra !== undefined) return misused(cluster, extra);
  const document = maker.document(name, parsed);
  if (typeof document === 'string') return refused(cluster, document);
  const decoded = decode(kind, document);
  if ('misfits' in decoded) return refused(cluster, misfitText(kind, decoded.misfits));
  return createOne(cluster, parsed, kind, decoded.object);
}

/** A flag that belongs to another form of the command. */
function unread(parsed: Parsed, read: readonly string[], usage: string): Misuse | undefined {
  const flags = own.filter(({ name }) => parsed.flags.has(name) && !read.includes(name));
  return surplus(
    create.name,
    usage,
    flags.map(({ name }) => `--${name}`),
  );
}

function createOne(cluster: Cluster, parsed: Parsed, kind: Kind, object: KubeObject): Ran {
  const created = createObject(cluster, withNamespace(object, kind.namespaced ? namespaceOf(parsed) : ''));
  if ('error' in created) {
    const { error } = created;
    const text =
      error.reason === 'Invalid'
        ? apiErrorText(error)
        : `error: failed to create ${kind.words[0] ?? ''}: ${error.message}`;
    return wrote(cluster, parsed, [text], 1, [error]);
  }
  const { cluster: next, object: made } = created;
  return wrote(next, parsed, [...warningsOf(made), `${kind.one}/${made.metadata.name} created`]);
}

function cannotMake(word: string): Misuse {
  return misuse(
    word === '' ? '`kubectl create` does not say what to make' : `\`kubectl create\` makes no \`${word}\` from flags`,
    `write \`${create.usage.split(', ').join('`, `')}\``,
  );
}

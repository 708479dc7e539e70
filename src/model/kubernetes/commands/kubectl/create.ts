import type { Cluster } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import { apiErrorText } from '../../api/api-error.ts';
import { createObject } from '../../api/create.ts';
import { fieldErrorText } from '../../api/field-error.ts';
import type { Kind } from '../../api/kinds.ts';
import { kinds } from '../../api/kinds.ts';
import { warningsOf } from '../../api/warnings.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { misuse, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags } from '../flags.ts';
import { fileFlag, namespaceFlag, namespaceOf, refused, waitFlag, wrote } from './common.ts';
import { objectOf, readFiles } from './files.ts';
import type { Maker } from './maker.ts';
import { makers } from './makers.ts';
import { createDocument } from './write-document.ts';

const own: readonly Flag[] = [
  { name: 'image', takes: 'text' },
  { name: 'replicas', short: 'r', takes: 'text' },
  { name: 'port', takes: 'text' },
  { name: 'tcp', takes: 'text' },
  { name: 'clusterip', takes: 'text' },
  { name: 'node-port', takes: 'text' },
  { name: 'external-name', takes: 'text' },
];

/** `kubectl create`: objects from files, or a Namespace, a Deployment or a Service from flags. */
export const create: Command = {
  name: 'kubectl create',
  usage: ['kubectl create -f FILE', ...makers.map(({ usage }) => usage)].join(', '),
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
  const [word = '', second = ''] = parsed.rest;
  const maker = makers.find(({ words }) => words.includes(word) || words.includes(`${word} ${second}`));
  const kind = kinds.find((known) => known.kind === maker?.kind);
  if (kind === undefined || maker === undefined)
    return misused(cluster, cannotMake(/^(service|svc)$/.test(word) ? `${word} ${second}`.trim() : word));
  const [name, ...more] = parsed.rest.slice(kind.kind === 'Service' ? 2 : 1);
  if (name === undefined) {
    const form = maker.words[0] ?? '';
    return refused(
      cluster,
      `exactly one NAME is required, got 0\nSee 'kubectl create ${form} -h' for help and examples`,
    );
  }
  const extra = surplus(create.name, maker.usage, more) ?? unread(parsed, maker.flags, maker.usage);
  if (extra !== undefined) return misused(cluster, extra);
  const document = maker.document(name, parsed);
  return typeof document === 'string' ? refused(cluster, document) : createOne(cluster, parsed, kind, maker, document);
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

function createOne(cluster: Cluster, parsed: Parsed, kind: Kind, maker: Maker, document: object): Ran {
  const created = createDocument(cluster, kind, namespaceOf(parsed), document);
  if ('error' in created) {
    const text =
      maker.what === undefined
        ? apiErrorText(created.error)
        : `error: failed to create ${maker.what}: ${errorMessage(created.error, kind)}`;
    return wrote(cluster, parsed, [text], 1, [created.error]);
  }
  const { cluster: next, object: made } = created;
  return wrote(next, parsed, [...warningsOf(made), `${kind.one}/${made.metadata.name} created`]);
}

/** A refusal within kubectl's own words: it then does not say that the server said it. */
function errorMessage(error: ApiError, kind: Kind): string {
  if (error.reason !== 'Invalid') return error.message;
  const [, group = ''] = /^[^.]+(\..+)$/.exec(kind.resource) ?? [];
  const texts = error.errors.map(fieldErrorText);
  const all = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  return `${error.kind}${group} ${JSON.stringify(error.name)} is invalid: ${all}`;
}

function cannotMake(word: string): Misuse {
  return misuse(
    word === '' ? '`kubectl create` does not say what to make' : `\`kubectl create\` makes no \`${word}\` from flags`,
    `write \`${create.usage.split(', ').join('`, `')}\``,
  );
}

import type { ManifestFiles, Problem, Started } from '../model.ts';
import { decode, misfitText } from './api/decode.ts';
import { withDefaults } from './api/defaults.ts';
import { fieldErrorText, fieldPath } from './api/field-error.ts';
import { isFields } from './api/json.ts';
import { kinds } from './api/kinds.ts';
import { validate } from './api/validate.ts';
import type { Cluster } from './cluster.ts';
import { clientNamespace } from './cluster.ts';
import { kindOfDocument, withNamespace } from './commands/kubectl/files.ts';
import { podLimitProblem } from './limit.ts';
import { parseIPv4 } from './net/ipv4.ts';
import type { Namespace } from './objects/namespace.ts';
import { namespace } from './objects/namespace.ts';
import { keyOf } from './objects/object.ts';
import type { Settings } from './settings.ts';
import { parseSettings } from './settings.ts';
import { emptyTable, withRows } from './table.ts';
import { listedAll } from './text/listed.ts';
import { nearest } from '../nearest.ts';
import { timestamp } from './text/time.ts';
import { uidOf } from './api/uid.ts';

const firstNamespaces = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** A cluster with nothing in it but its Namespaces, and what is wrong with the lesson's options and manifests. */
export function start(files: ManifestFiles, options: unknown): Started<Cluster> {
  const { settings, problems } = parseSettings(options);
  const wrong = [...files].flatMap(([file, documents]) =>
    documents.flatMap((document, i) => documentProblems(file, i, document)),
  );
  return { state: emptyCluster(files, settings), problems: [...problems, ...wrong] };
}

function emptyCluster(files: ManifestFiles, settings: Settings): Cluster {
  const namespaces = firstNamespaces.map((name, i): readonly [string, Namespace] => {
    const metadata = { name, uid: uidOf(i), creationTimestamp: timestamp(0) };
    const made = namespace.parse({ apiVersion: 'v1', kind: 'Namespace', metadata, status: { phase: 'Active' } });
    return [keyOf(made), made];
  });
  return {
    settings,
    files,
    now: 0,
    namespaces: withRows(emptyTable<Namespace>(), namespaces),
    services: emptyTable(),
    deployments: emptyTable(),
    pods: emptyTable(),
    endpointSlices: emptyTable(),
    due: [],
    silent: new Set(),
    nextPodIP: parseIPv4(settings.podIPs) ?? 0,
    nextServiceIP: parseIPv4(settings.serviceIPs) ?? 0,
    made: firstNamespaces.length,
    connections: [],
    cache: new Map(),
  };
}

/** What is wrong with one document, whether or not a step applies it. An empty document is nothing. */
function documentProblems(file: string, document: number, content: unknown): readonly Problem[] {
  if (content === null || content === undefined) return [];
  const at = (path: readonly (string | number)[]) => ({ file, document, path });
  if (!isFields(content)) {
    return [
      {
        message: 'a manifest is an object with `apiVersion`, `kind` and `metadata`',
        help: 'write the manifest that `kubectl apply` would take',
        at: at([]),
      },
    ];
  }
  const kind = kindOfDocument(content);
  if (kind === undefined) return [{ ...unknownKind(content), at: at('kind' in content ? ['kind'] : []) }];
  const decoded = decode(kind, content);
  if ('misfits' in decoded) {
    return decoded.misfits.map((misfit) => {
      const close = nearest(String(misfit.path.at(-1) ?? ''), misfit.known);
      const help =
        close === undefined
          ? misfit.known.length === 0
            ? 'write a value of that type'
            : `the fields here are ${listedAll(misfit.known)}`
          : `there is a field \`${close}\``;
      return { message: misfitText(kind, [misfit]), help, at: at(misfit.path) };
    });
  }
  const object = withDefaults(withNamespace(decoded.object, kind.namespaced ? clientNamespace : ''));
  const errors = validate(object).map((error) => ({
    message: fieldErrorText(error),
    at: at(placeIn(content, fieldPath(error.field))),
  }));
  const limit = object.kind === 'Deployment' ? podLimitProblem(object.spec.replicas ?? 1) : undefined;
  return limit === undefined ? errors : [...errors, { ...limit, at: at(['spec', 'replicas']) }];
}

function unknownKind(content: Readonly<Record<string, unknown>>): Omit<Problem, 'at'> {
  const { kind, apiVersion } = content;
  const same = kinds.find((known) => known.kind === kind);
  if (same !== undefined) {
    return {
      message: `the model knows ${same.kind} as apiVersion ${same.apiVersion}, not ${JSON.stringify(apiVersion ?? null)}`,
      help: `write \`apiVersion: ${same.apiVersion}\``,
    };
  }
  const close = nearest(
    String(kind),
    kinds.map((known) => known.kind),
  );
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  return {
    message: `the model has no kind ${JSON.stringify(kind ?? null)}${hint}`,
    help: `the kinds it knows are ${listedAll(kinds.map((known) => known.kind))}`,
  };
}

/** The part of a field's path that the author wrote; the API may name a field that was filled in for another. */
function placeIn(content: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const value = isFields(content)
    ? content[key]
    : Array.isArray(content) && typeof key === 'number'
      ? content[key]
      : undefined;
  if (value !== undefined) return [key, ...placeIn(value, rest)];
  return key === 'clusterIPs' && isFields(content) && 'clusterIP' in content ? ['clusterIP'] : [];
}

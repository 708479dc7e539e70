import type { ManifestFiles, Started } from '../model.ts';
import type { Cluster } from './cluster.ts';
import { documentProblems } from './document-problems.ts';
import { parseIPv4 } from './net/ipv4.ts';
import type { Deployment } from './objects/deployment.ts';
import type { Namespace } from './objects/namespace.ts';
import { namespace } from './objects/namespace.ts';
import { objectMarks, podMarks, serviceMarks, sliceMarks } from './objects/marks.ts';
import { keyOf } from './objects/object.ts';
import type { Settings } from './settings.ts';
import { parseSettings } from './settings.ts';
import { emptyTable, withRows } from './table.ts';
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
    namespaces: withRows(
      emptyTable<Namespace>(() => []),
      namespaces,
    ),
    services: emptyTable(serviceMarks),
    deployments: emptyTable<Deployment>(objectMarks),
    pods: emptyTable(podMarks),
    endpointSlices: emptyTable(sliceMarks),
    due: [],
    silent: new Set(),
    nextPodIP: parseIPv4(settings.podIPs) ?? 0,
    nextServiceIP: parseIPv4(settings.serviceIPs) ?? 0,
    made: firstNamespaces.length,
    connections: [],
    oldServices: [],
    clients: new Map(),
  };
}

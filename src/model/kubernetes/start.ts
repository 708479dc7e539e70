import type { ManifestFiles, Started } from '../model.ts';
import type { Cluster } from './cluster.ts';
import { documentProblems } from './document-problems.ts';
import { networksOf } from './networks.ts';
import type { Deployment } from './objects/deployment.ts';
import type { Namespace } from './objects/namespace.ts';
import { namespace } from './objects/namespace.ts';
import type { Node } from './objects/node.ts';
import { objectMarks, podMarks, serviceMarks, sliceMarks, statefulSetMarks } from './objects/marks.ts';
import { keyOf } from './objects/object.ts';
import type { Settings } from './settings.ts';
import { parseSettings } from './settings.ts';
import { emptyMap } from './sorted-map.ts';
import { emptyTable, withRows } from './table.ts';
import { timestamp } from './text/time.ts';
import { nodePorts } from './api/node-ports.ts';
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

/** A cluster in which nothing was made but its first Namespaces. */
export function emptyCluster(files: ManifestFiles, settings: Settings): Cluster {
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
    nodes: emptyTable<Node>(() => []),
    services: emptyTable(serviceMarks),
    deployments: emptyTable<Deployment>(objectMarks),
    statefulSets: emptyTable(statefulSetMarks),
    pods: emptyTable(podMarks),
    endpointSlices: emptyTable(sliceMarks),
    oldTemplates: emptyMap(),
    due: emptyMap(),
    silent: new Map(),
    networks: networksOf(settings),
    nextNodePort: nodePorts.first,
    made: firstNamespaces.length,
    askedPods: 0,
    connections: [],
    oldServices: [],
    clients: new Map(),
    serverAnswers: emptyMap(),
  };
}

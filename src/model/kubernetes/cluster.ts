import type { ManifestFiles } from '../model.ts';
import type { Deployment } from './objects/deployment.ts';
import type { EndpointSlice } from './objects/endpoint-slice.ts';
import type { Namespace } from './objects/namespace.ts';
import type { Node } from './objects/node.ts';
import type { Pod } from './objects/pod.ts';
import type { PodTemplate } from './objects/pod-template.ts';
import type { Service } from './objects/service.ts';
import type { StatefulSet } from './objects/stateful-set.ts';
import type { ClientState } from './dns/client-state.ts';
import type { KeptAnswer } from './dns/kept-answer.ts';
import type { OpenedConnection } from './connect/opened-connection.ts';
import type { Networks } from './networks.ts';
import type { Settings } from './settings.ts';
import type { SortedMap } from './sorted-map.ts';
import type { Table } from './table.ts';

/** A whole cluster and its clients at one moment. Never changed: what happens makes the next one. */
export interface Cluster {
  readonly settings: Settings;
  readonly files: ManifestFiles;
  /** Seconds since the start. */
  readonly now: number;
  readonly namespaces: Table<Namespace>;
  readonly nodes: Table<Node>;
  readonly services: Table<Service>;
  readonly deployments: Table<Deployment>;
  readonly statefulSets: Table<StatefulSet>;
  readonly pods: Table<Pod>;
  readonly endpointSlices: Table<EndpointSlice>;
  /** The template before the present one of each StatefulSet that is not yet through with its update, by its key. */
  readonly oldTemplates: SortedMap<PodTemplate>;
  /** What will happen by itself, soonest first; `api/schedule.ts` knows the keys. */
  readonly due: SortedMap<Due>;
  /** The Pods whose process has closed its listener: uid to key. */
  readonly silent: ReadonlyMap<string, string>;
  /** The ranges that cluster IPs are from, and what Pods and Services get next, an entry a family, the primary first. */
  readonly networks: Networks;
  /** The node port that is tried next. */
  readonly nextNodePort: number;
  /** How many objects were made so far: where uids and generated names come from. */
  readonly made: number;
  /** How many Pods are asked for in all: the replicas of workloads, and Pods of their own. */
  readonly askedPods: number;
  /** What clients opened, oldest first, with what became of it. */
  readonly connections: readonly OpenedConnection[];
  /** What Services were like before they changed or went, the oldest first (R86). */
  readonly oldServices: readonly OldService[];
  /** What each client keeps, by its name: a Pod's key, or the empty name of the bare client. */
  readonly clients: ReadonlyMap<string, ClientState>;
  /** What the DNS server keeps in its own cache, by name and type; `dns/server-cache.ts` knows the keys (R74). */
  readonly serverAnswers: SortedMap<KeptAnswer>;
}

/** A Service as it was. */
export interface OldService {
  readonly service: Service;
  /** A uid: only what has a lesser one was made while the Service was so. */
  readonly until: string;
}

/** Something that happens to a Pod by itself. */
export interface Due {
  /** When, on the cluster's clock. */
  readonly at: number;
  readonly what: 'pod gets its IP' | 'pod turns ready' | 'pod is gone';
  readonly pod: string;
  /** Which Pod of that name: one made later under the same key is not meant. */
  readonly uid: string;
}

/** The namespace that the bare client lives in and that commands mean unless they say another. */
export const clientNamespace = 'default';

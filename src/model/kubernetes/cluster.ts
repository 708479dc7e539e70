import type { ManifestFiles } from '../model.ts';
import type { Deployment } from './objects/deployment.ts';
import type { EndpointSlice } from './objects/endpoint-slice.ts';
import type { Namespace } from './objects/namespace.ts';
import type { Pod } from './objects/pod.ts';
import type { Service } from './objects/service.ts';
import type { ClientState } from './dns/client-state.ts';
import type { OpenedConnection } from './connect/opened-connection.ts';
import type { Settings } from './settings.ts';
import type { Table } from './table.ts';

/** A whole cluster and its clients at one moment. Never changed: what happens makes the next one. */
export interface Cluster {
  readonly settings: Settings;
  readonly files: ManifestFiles;
  /** Seconds since the start. */
  readonly now: number;
  readonly namespaces: Table<Namespace>;
  readonly services: Table<Service>;
  readonly deployments: Table<Deployment>;
  readonly pods: Table<Pod>;
  readonly endpointSlices: Table<EndpointSlice>;
  /** What will happen by itself, soonest first. */
  readonly due: readonly Due[];
  /** The uids of Pods whose process has closed its listener. */
  readonly silent: ReadonlySet<string>;
  /** The next Pod IP and the next cluster IP, as 32-bit numbers. */
  readonly nextPodIP: number;
  readonly nextServiceIP: number;
  /** How many objects were made so far: where uids and generated names come from. */
  readonly made: number;
  /** What clients opened, oldest first, with what became of it. */
  readonly connections: readonly OpenedConnection[];
  /** What Services were like before they changed or went, the oldest first (R86). */
  readonly oldServices: readonly OldService[];
  /** What each client keeps, by its name: a Pod's key, or the empty name of the bare client. */
  readonly clients: ReadonlyMap<string, ClientState>;
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

import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { cached, cachedBy } from './cached.ts';
import { connect, connectFrom } from './connect.ts';
import { connection, connectionOf } from './connection.ts';
import { deployment } from './deployment.ts';
import { endpoints } from './endpoints.ts';
import { lookupAddress, lookupFrom, lookupType } from './lookup.ts';
import { pods, podsOf } from './pods.ts';
import { service } from './service.ts';
import { slices } from './slices.ts';
import { statefulset } from './stateful-set.ts';

/** What claims may ask of a cluster. */
export const functions: readonly ModelFunction<Cluster>[] = [
  service,
  pods,
  podsOf,
  deployment,
  statefulset,
  endpoints,
  slices,
  lookupAddress,
  lookupType,
  lookupFrom,
  cached,
  cachedBy,
  connect,
  connectFrom,
  connection,
  connectionOf,
];

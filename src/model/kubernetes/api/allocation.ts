import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import type { ApiError } from './api-error.ts';

/** A Service with what the server gave it, and the cluster that has noted what comes next; or why the server cannot. */
export type Allocation = { readonly cluster: Cluster; readonly service: Service } | { readonly error: ApiError };

import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import type { ApiError } from './api-error.ts';

/** What a write came to: the cluster after it and the object as stored, or why the API server refused. */
export type Written = { readonly cluster: Cluster; readonly object: KubeObject } | { readonly error: ApiError };

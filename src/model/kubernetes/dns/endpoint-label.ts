import type { SliceEndpoint } from '../objects/endpoint-slice.ts';

/** The longest that a label of a name may be. */
const longestLabel = 63;

/**
 * The one label that names an endpoint: its hostname, or else where the server is told to (`endpointPodNames`) its Pod, or
 * else its address with dashes (R45).
 */
export function endpointLabel(endpoint: SliceEndpoint, address: string, byPod: boolean): string {
  if (endpoint.hostname !== undefined && endpoint.hostname !== '') return endpoint.hostname;
  const pod = endpoint.targetRef?.name ?? '';
  if (byPod && pod !== '' && pod.length <= longestLabel) return pod;
  const dashed = address.replaceAll(/[.:]/g, '-');
  return dashed.endsWith('-') ? `${dashed}0` : dashed;
}

import type { SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import { plural } from '../text/listed.ts';

/** One way in which an endpoint can change, and how it is told of all that changed so. */
export interface EndpointChange {
  readonly id: string;
  readonly rules: readonly string[];
  readonly tell: (ips: string, count: number) => string;
}

function left(name: string): EndpointChange {
  return {
    id: 'left',
    rules: ['R22'],
    tell: (ips, n) =>
      `${ips} ${plural(n, 'leaves', 'leave')} the EndpointSlices of ${name}: only Pods that it selects and that still exist are listed`,
  };
}

/** What became of an endpoint of a Service: it came, went, or changed in a way that matters; undefined where nothing did. */
export function endpointChange(name: string, old?: SliceEndpoint, now?: SliceEndpoint): EndpointChange | undefined {
  if (now === undefined) return left(name);
  const ready = isReadyEndpoint(now);
  const { serving, terminating } = now.conditions;
  const wasReady = old !== undefined && isReadyEndpoint(old);
  const where = `of the Service ${name}`;
  if (ready && !wasReady) {
    if (serving === false) {
      return {
        id: 'published',
        rules: ['R24'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'counts as a ready endpoint', 'count as ready endpoints')} ${where} without being ready, as publishNotReadyAddresses is true`,
      };
    }
    if (old === undefined) {
      return {
        id: 'selected',
        rules: ['R21', 'R23'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'is a ready endpoint', 'are ready endpoints')} ${where}: it selects the ${plural(n, 'Pod, which is', 'Pods, which are')} ready`,
      };
    }
    return {
      id: 'ready',
      rules: ['R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'is a ready endpoint', 'are ready endpoints')} ${where} now that the ${plural(n, 'Pod is', 'Pods are')} ready`,
    };
  }
  if (old === undefined) {
    return {
      id: 'joined',
      rules: ['R22', 'R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'joins', 'join')} the EndpointSlices of ${name} as not ready: the ${plural(n, 'Pod has an IP', 'Pods have IPs')} but ${plural(n, 'is', 'are')} not ready`,
    };
  }
  if (wasReady && !ready) {
    if (terminating === true) {
      return {
        id: 'ending',
        rules: ['R25'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'is no longer a ready endpoint', 'are no longer ready endpoints')} ${where}: the ${plural(n, 'Pod is', 'Pods are')} terminating, though still serving`,
      };
    }
    return {
      id: 'unready',
      rules: ['R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'stays', 'stay')} in the EndpointSlices of ${name} but ${plural(n, 'is', 'are')} not ready any more`,
    };
  }
  if (terminating === true && old.conditions.terminating !== true) {
    return {
      id: 'terminating',
      rules: ['R25'],
      tell: (ips, n) => `${ips} ${plural(n, 'is marked', 'are marked')} terminating in the EndpointSlices of ${name}`,
    };
  }
  if (serving === false && old.conditions.serving === true) {
    return {
      id: 'not serving',
      rules: ['R25'],
      tell: (ips, n) => `${ips} no longer ${plural(n, 'serves', 'serve')}: the readiness probe fails`,
    };
  }
  return undefined;
}

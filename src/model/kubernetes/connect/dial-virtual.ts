import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { stateOf } from '../dns/client-states.ts';
import { ipFamily } from '../net/ip.ts';
import { keyOf } from '../objects/object.ts';
import type { Service, ServicePort } from '../objects/service.ts';
import { listed } from '../text/listed.ts';
import type { Dialled, Reached } from './attempt.ts';
import type { Choice } from './choose-endpoint.ts';
import { chooseEndpoint } from './choose-endpoint.ts';

/** Where kube-proxy leads a connection, and whether it will do so again. */
export interface Led {
  readonly to: Choice;
  readonly sticks: Reached['sticks'];
  readonly because: readonly Reason[];
}

/** What kube-proxy makes of a connection to a cluster IP: it leads it to an endpoint, or nothing comes of it (R77). */
export function dialVirtual(
  cluster: Cluster,
  client: Client,
  service: Service,
  address: string,
  port: number,
): Led | Dialled {
  const { name } = service.metadata;
  const declared = service.spec.ports.find((candidate) => candidate.port === port && isTcp(candidate));
  if (declared === undefined) return { outcome: 'timed out', address, because: [whyNoPort(service, address, port)] };
  const sticks = affinityOf(service, declared);
  const stick = sticks === undefined ? undefined : stateOf(cluster, client).sticks.get(sticks.key);
  const again = stick !== undefined && cluster.now < stick.expires ? stick.address : undefined;
  const to = chooseEndpoint(cluster, service, declared, ipFamily(address) ?? '', again);
  if (to === undefined) {
    const text = `the Service ${name} has no endpoint that can take a connection on port ${port}, so kube-proxy rejects it`;
    return { outcome: 'rejected', address, because: [{ text, rules: ['R77'] }] };
  }
  const which = to.terminating
    ? 'an endpoint that is terminating but still serves, as none is ready'
    : 'a ready endpoint';
  const leads: Reason = {
    text: `kube-proxy leads ${address}:${port} to ${to.address}:${to.port}, ${which} of the Service ${name}`,
    rules: to.terminating ? ['R25', 'R77'] : ['R77'],
  };
  return { to, sticks, because: [leads, ...whySame(service, to, again), ...whyUnfollowed(service)] };
}

function isTcp({ protocol }: ServicePort): boolean {
  return (protocol || 'TCP') === 'TCP';
}

/** Under what kube-proxy remembers the client, and for how long after its last connection (R3, R16). */
function affinityOf(service: Service, { port, protocol }: ServicePort): Reached['sticks'] {
  const { sessionAffinity, sessionAffinityConfig } = service.spec;
  if (sessionAffinity !== 'ClientIP') return undefined;
  const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10800;
  return { key: `${keyOf(service)} ${service.metadata.uid} ${port}/${protocol}`, seconds };
}

function whyNoPort({ metadata: { name }, spec: { ports } }: Service, address: string, port: number): Reason {
  const other = ports.find((candidate) => candidate.port === port);
  const text =
    other === undefined
      ? `the cluster IP ${address} only answers on the ports that the Service ${name} declares, and ${port} is none of them`
      : `the Service ${name} declares the port ${port} for ${other.protocol} alone, and this is a TCP connection`;
  return { text, rules: ['R77'] };
}

function whySame({ metadata: { name } }: Service, to: Choice, again: string | undefined): readonly Reason[] {
  if (again === undefined) return [];
  const text =
    to.address === again
      ? `the Service ${name} has session affinity ClientIP, so the client is led to the endpoint that it had before`
      : `the Service ${name} has session affinity ClientIP, but ${again}, the endpoint that the client had before, takes no connections any more`;
  return [{ text, rules: ['R16', 'R77'] }];
}

/** What a Service asks of kube-proxy that this model, which places no Pod on a Node, does not follow. */
function whyUnfollowed({ spec }: Service): readonly Reason[] {
  const asked = [
    ...(spec.internalTrafficPolicy === 'Local' ? ['internalTrafficPolicy Local'] : []),
    ...(spec.trafficDistribution === undefined ? [] : [`trafficDistribution ${spec.trafficDistribution}`]),
  ];
  if (asked.length === 0) return [];
  const text = `the Service asks for ${listed(asked)}, which the model does not follow: it takes every endpoint for equally near`;
  return [{ text, rules: ['R77'] }];
}

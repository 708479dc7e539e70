import type { Explained, ModelFunction, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { connect as tryToConnect } from '../connect/connect.ts';
import type { Client } from '../dns/client.ts';
import { bareClient } from '../dns/client.ts';
import { textOf } from './ask.ts';
import { clientByName } from './client-by-name.ts';
import { targetOf } from './target.ts';

/** `connect("web:80")`: how a new connection would come out now; nothing is left open. */
export const connect: ModelFunction<Cluster> = {
  signature: 'connect(string): Connection',
  description: 'How a new TCP connection to "host:port" would come out now, with a fresh lookup; leaves nothing open.',
  about: ['connections', 'dns', 'endpoints'],
  ask: (cluster, target) => explained(cluster, bareClient, target),
};

/** `connect("shop/web-0", "web:80")`: the same from a Pod. */
export const connectFrom: ModelFunction<Cluster> = {
  signature: 'connect(string, string): Connection',
  description: 'How a new TCP connection from a Pod, named as `web-0` or `shop/web-0`, would come out now, as above.',
  about: ['connections', 'dns', 'endpoints'],
  ask(cluster, pod, target) {
    const found = clientByName(cluster, textOf(pod));
    return 'none' in found ? found.none : explained(cluster, found.client, target);
  },
};

function explained(cluster: Cluster, client: Client, argument: Value | undefined): Explained {
  const target = targetOf(argument);
  if ('none' in target) return target.none;
  const { host, port } = target;
  const attempt = tryToConnect(cluster, client, host, port);
  if (attempt.outcome === 'ESTABLISHED') {
    const { address, podPort, virtualIP } = attempt.reached;
    return {
      value: { host, port, address, podPort, virtualIP: virtualIP ?? null, state: 'ESTABLISHED', open: true },
      because: attempt.because,
    };
  }
  const state = attempt.outcome === 'unresolved' ? attempt.rcode : attempt.outcome;
  return {
    value: { host, port, address: null, podPort: null, virtualIP: null, state, open: false },
    because: attempt.because,
  };
}

import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { connect as tryToConnect } from '../connect/connect.ts';
import { targetOf } from './target.ts';

/** `connect("web:80")`: how a new connection would come out now; nothing is left open. */
export const connect: ModelFunction<Cluster> = {
  signature: 'connect(string): Connection',
  description: 'How a new TCP connection to "host:port" would come out now, with a fresh lookup; leaves nothing open.',
  about: ['connections', 'dns', 'endpoints'],
  ask(cluster, argument) {
    const target = targetOf(argument);
    if ('none' in target) return target.none;
    const { host, port } = target;
    const attempt = tryToConnect(cluster, host, port);
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
  },
};

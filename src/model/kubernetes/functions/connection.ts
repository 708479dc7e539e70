import type { ModelFunction, Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { OpenedConnection } from '../connect/opened-connection.ts';
import { absent, textOf } from './ask.ts';
import { targetOf } from './target.ts';

/** `connection("web:80")`: what became of the connection that the client made last. */
export const connection: ModelFunction<Cluster> = {
  signature: 'connection(string): Connection',
  description:
    'The latest connection that `nc` or `curl` made to "host:port", as it is now; absent where none was made.',
  about: ['connections'],
  ask(cluster, argument) {
    const target = targetOf(argument);
    if ('none' in target) return target.none;
    const latest = cluster.connections.findLast(({ host, port }) => host === target.host && port === target.port);
    if (latest === undefined) return absent(`the client has made no connection to ${textOf(argument)}`, []);
    const { host, port, address, podPort, virtualIP, state } = latest;
    const value = { host, port, address, podPort, virtualIP: virtualIP ?? null, state, open: state === 'ESTABLISHED' };
    return { value, because: [why(latest)] };
  },
};

function why({ address, podPort, state }: OpenedConnection): Reason {
  const far = `${address}:${podPort}`;
  if (state === 'closed')
    return { text: `the client closed its connection to ${far} after its one request`, rules: ['R78'] };
  if (state === 'reset') return { text: `the connection to ${far} ended with the Pod's process`, rules: ['R84'] };
  return {
    text: `the connection to ${far} runs from Pod to Pod and lasts as long as the process at its far end, whatever becomes of the Service or its name`,
    rules: ['R81'],
  };
}

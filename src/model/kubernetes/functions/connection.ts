import type { Explained, ModelFunction, Reason, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { OpenedConnection } from '../connect/opened-connection.ts';
import type { Client } from '../dns/client.ts';
import { bareClient, calledClient } from '../dns/client.ts';
import { absent, textOf } from './ask.ts';
import { clientByName } from './client-by-name.ts';
import { targetOf } from './target.ts';

/** `connection("web:80")`: what became of the connection that the client made last. */
export const connection: ModelFunction<Cluster> = {
  signature: 'connection(string): Connection',
  description:
    'The latest connection that `nc` or `curl` made to "host:port", as it is now; absent where none was made.',
  about: ['connections'],
  ask: (cluster, target) => explained(cluster, bareClient, target),
};

/** `connection("shop/web-0", "web:80")`: the same of a Pod. */
export const connectionOf: ModelFunction<Cluster> = {
  signature: 'connection(string, string): Connection',
  description: 'The latest connection that a Pod, named as `web-0` or `shop/web-0`, made to "host:port", as above.',
  about: ['connections'],
  ask(cluster, pod, target) {
    const found = clientByName(cluster, textOf(pod));
    return 'none' in found ? found.none : explained(cluster, found.client, target);
  },
};

function explained(cluster: Cluster, client: Client, argument: Value | undefined): Explained {
  const target = targetOf(argument);
  if ('none' in target) return target.none;
  const called = calledClient(client.name);
  const latest = cluster.connections.findLast(
    (one) =>
      one.client === client.name &&
      one.clientUid === client.uid &&
      one.host === target.host &&
      one.port === target.port,
  );
  if (latest === undefined) return absent(`${called} has made no connection to ${textOf(argument)}`, []);
  const { host, port, address, podPort, virtualIP, state } = latest;
  const value = { host, port, address, podPort, virtualIP: virtualIP ?? null, state, open: state === 'ESTABLISHED' };
  return { value, because: [why(called, latest)] };
}

function why(called: string, { address, podPort, state }: OpenedConnection): Reason {
  const far = `${address}:${podPort}`;
  if (state === 'closed')
    return { text: `${called} closed its connection to ${far} after its one request`, rules: ['R78'] };
  if (state === 'reset') return { text: `the connection to ${far} ended with the Pod's process`, rules: ['R84'] };
  return {
    text: `the connection to ${far} runs from Pod to Pod and lasts as long as the process at its far end, whatever becomes of the Service or its name`,
    rules: ['R81'],
  };
}

import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { podClient } from '../dns/client.ts';
import { row } from '../table.ts';
import type { NoValue } from './ask.ts';
import { absent, keyByName } from './ask.ts';

/** The Pod that a question names as the client: `web-0`, or `shop/web-0`; or the answer that there is none now. */
export function clientByName(cluster: Cluster, name: string): { readonly client: Client } | NoValue {
  const asked = keyByName(name, 'Pod');
  if ('none' in asked) return asked;
  const pod = row(cluster.pods, asked.key);
  if (pod === undefined) return { none: absent(`there is no Pod ${name} that could be a client`, []) };
  return { client: podClient(pod) };
}

import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { bareClient } from '../dns/client.ts';
import { lookupThroughCache } from '../dns/client-cache.ts';
import { absolute, withoutDot } from '../dns/dns-name.ts';
import type { Response } from '../dns/response.ts';
import { addressesOf } from '../dns/response.ts';
import { reverseName } from '../dns/reverse-name.ts';
import { search } from '../dns/search.ts';
import { serverAnswer } from '../dns/server-cache.ts';
import type { Command, Ran } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';

/** The exit status with which getent says that it found nothing. */
const notFound = 2;

/** `getent`: looks a name up as the client's programs do, through the search path and the cache (R75, R76). */
export const getent: Command = {
  name: 'getent',
  usage: 'getent hosts NAME, getent ahosts NAME',
  run(cluster, [database, host, ...more], client = bareClient) {
    if ((database !== 'hosts' && database !== 'ahosts') || host === undefined)
      return misused(cluster, misuse(whyNothing(database), 'write it as `getent hosts my-service`'));
    const extra = surplus(getent.name, getent.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const owner = reverseName(host);
    if (owner === undefined) return byName(cluster, client, host, database === 'hosts');
    if (database === 'ahosts') return looked(cluster, sockets([host], host));
    const response = serverAnswer(cluster, { name: owner, type: 'PTR' });
    const [pointer] = response.answers;
    return pointer === undefined
      ? looked(cluster, '', notFound, response.because, [response])
      : looked(cluster, entry(host, withoutDot(pointer.data)), 0, response.because, [response]);
  },
};

function whyNothing(database: string | undefined): string {
  if (database === undefined) return '`getent` is asked for no database; there are `hosts` and `ahosts`';
  if (database === 'hosts' || database === 'ahosts')
    return `\`getent\` asks the model for \`${database}\` without a name`;
  return `the model has no database \`${database}\`; there are \`hosts\` and \`ahosts\``;
}

/** `hosts` prefers IPv6 and gives one family; `ahosts` gives all addresses, here IPv4 first. */
function byName(cluster: Cluster, client: Client, host: string, one: boolean): Ran {
  const { cluster: next, response, asked } = lookupThroughCache(cluster, client, host);
  const other = search(cluster, host, 'AAAA', client.namespace);
  const questions = [...asked, ...other.asked];
  const families = one ? [other.response, response] : [response, other.response];
  const found = families.filter((each) => addressesOf(each).length > 0);
  const [first] = found;
  if (first === undefined) return looked(next, '', notFound, response.because, questions);
  if (one)
    return looked(
      next,
      addressesOf(first)
        .map((address) => entry(address, names(first)))
        .join('\n'),
      0,
      first.because,
      questions,
    );
  const addresses = [...new Set(found.flatMap(addressesOf))];
  const reasons = found.flatMap(({ because }) => because);
  return looked(next, sockets(addresses, canonicalName(first)), 0, reasons, questions);
}

/** The name that holds the addresses, behind whatever CNAMEs lead to it. */
function canonicalName({ name, answers }: Response): string {
  return withoutDot(absolute(answers.find(({ type }) => type !== 'CNAME')?.name ?? name));
}

function names(response: Response): string {
  const aliases = response.answers.filter(({ type }) => type === 'CNAME').map(({ name }) => withoutDot(name));
  return [canonicalName(response), ...aliases].join(' ');
}

function entry(address: string, name: string): string {
  return `${address.padEnd(15)} ${name}`;
}

function sockets(addresses: readonly string[], name: string): string {
  return addresses
    .flatMap((address, i) =>
      ['STREAM', 'DGRAM', 'RAW'].map((type, j) => `${address.padEnd(15)} ${type.padEnd(6)} ${i + j === 0 ? name : ''}`),
    )
    .join('\n');
}

import { bareClient } from '../dns/client.ts';
import { ndots, searchPath } from '../dns/search.ts';
import { dnsServer } from '../dns/server-address.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused } from './command.ts';

const file = '/etc/resolv.conf';

/** `cat /etc/resolv.conf`: the search path and the server that a Pod's resolver is given (R75). */
export const resolvConf: Command = {
  name: 'cat',
  usage: `cat ${file}`,
  run(cluster, words, client = bareClient) {
    if (words.join(' ') !== file)
      return misused(
        cluster,
        misuse(`the model knows no other file in a Pod than ${file}`, `write it as \`cat ${file}\``),
      );
    const lines = [
      `search ${searchPath(cluster, client.namespace).join(' ')}`,
      `nameserver ${dnsServer(cluster)}`,
      `options ndots:${ndots}`,
    ];
    return looked(cluster, lines.join('\n'));
  },
};

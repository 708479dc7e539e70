import type { Cluster } from '../cluster.ts';
import { absolute } from '../dns/dns-name.ts';
import { isRecordType } from '../dns/record-types.ts';
import { resolve } from '../dns/resolve.ts';
import { lookup } from '../dns/search.ts';
import { dnsServer } from '../dns/server-address.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { digText } from './dig-text.ts';

const options = ['+short', '+search'];

/** `dig`: asks the cluster's DNS server for a full name; it uses the search path only with `+search`. */
export const dig: Command = {
  name: 'dig',
  usage: 'dig NAME, dig NAME SRV, dig +search NAME, dig +short NAME',
  run(cluster, words) {
    const asked = readWords(cluster, words);
    if ('problem' in asked) return misused(cluster, asked);
    const { name, type } = asked;
    const response = words.includes('+search')
      ? lookup(cluster, name, type)
      : resolve(cluster, { name: absolute(name), type });
    if (words.includes('+short')) return looked(cluster, response.answers.map(({ data }) => data).join('\n'));
    return looked(cluster, digText(response, words.join(' '), dnsServer(cluster), cluster.now));
  },
};

function readWords(cluster: Cluster, words: readonly string[]) {
  const names: string[] = [];
  let type: string | undefined;
  for (const word of words) {
    if (word.startsWith('@')) {
      const server = dnsServer(cluster);
      if (word !== `@${server}`)
        return misuse(`the model has no DNS server \`${word.slice(1)}\``, `the cluster's DNS server is \`@${server}\``);
    } else if (/^[-+]/.test(word)) {
      if (!options.includes(word))
        return misuse(
          `\`dig\` has no option \`${word}\` that the model knows`,
          'the options it takes are `+short` and `+search`',
        );
    } else if (type === undefined && isRecordType(word)) {
      type = word.toUpperCase();
    } else {
      names.push(word);
    }
  }
  const [name, ...more] = names;
  if (name === undefined)
    return misuse('`dig` asks about exactly one name', 'write it as `dig my-service.default.svc.cluster.local`');
  return surplus(dig.name, dig.usage, more) ?? { name, type: type ?? 'A' };
}

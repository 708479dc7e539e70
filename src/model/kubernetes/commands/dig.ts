import type { Cluster } from '../cluster.ts';
import { bareClient } from '../dns/client.ts';
import { absolute } from '../dns/dns-name.ts';
import { isRecordType, unknownRecordType } from '../dns/record-types.ts';
import { reverseName } from '../dns/reverse-name.ts';
import { searchAsDig } from '../dns/search.ts';
import { dnsServer } from '../dns/server-address.ts';
import { listedAll } from '../text/listed.ts';
import { nearest } from '../../nearest.ts';
import type { Command, Misuse } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import type { DigOptions } from './dig-options.ts';
import { digDefaults, digOptionNames, withOption } from './dig-options.ts';
import { digText } from './dig-text.ts';

/** `dig`: asks the cluster's DNS server for a full name; it uses the search path only with `+search`. */
export const dig: Command = {
  name: 'dig',
  usage: 'dig NAME, dig NAME SRV, dig +search NAME, dig +short NAME, dig +noall +answer NAME, dig -x ADDRESS',
  run(cluster, words, client = bareClient) {
    const asked = readWords(cluster, words);
    if ('problem' in asked) return misused(cluster, asked);
    const { name, type, options } = asked;
    const full = options.has('search') ? name : absolute(name);
    const { response, asked: questions } = searchAsDig(cluster, full, type, client.namespace);
    const text = options.has('short')
      ? response.answers.map(({ data }) => data).join('\n')
      : digText(response, words.join(' '), options, dnsServer(cluster), cluster.now);
    return looked(cluster, text, 0, response.because, questions);
  },
};

interface Asked {
  readonly name: string;
  readonly type: string;
  readonly options: DigOptions;
}

function readWords(cluster: Cluster, words: readonly string[]): Asked | Misuse {
  const names: string[] = [];
  let type: string | undefined;
  let options = digDefaults;
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const server = dnsServer(cluster);
    if (word.startsWith('@')) {
      if (word !== `@${server}`)
        return misuse(`the model has no DNS server \`${word.slice(1)}\``, `the cluster's DNS server is \`@${server}\``);
    } else if (word.startsWith('+')) {
      const next = withOption(options, word);
      if (next === undefined) return unknownOption(word);
      options = next;
    } else if (word === '-x' || word === '-t' || word === '-q') {
      const value = queue.shift() ?? '';
      if (word === '-q') names.push(value);
      const unknown = word === '-t' ? unknownRecordType(value) : undefined;
      if (unknown !== undefined) return { problem: unknown };
      if (word === '-t') type = value.toUpperCase();
      const reverse = word === '-x' ? reverseName(value) : '';
      if (reverse === undefined) return misuse(`\`${value}\` is not an IP address`, 'write it as `dig -x 10.1.1.5`');
      if (word === '-x') names.push(reverse);
      if (word === '-x') type ??= 'PTR';
    } else if (word.startsWith('-')) {
      return unknownOption(word);
    } else if (type === undefined && isRecordType(word)) {
      type = word.toUpperCase();
    } else if (word.toUpperCase() !== 'IN') {
      names.push(word);
    }
  }
  const [name, ...more] = names;
  if (name === undefined || name === '')
    return misuse('`dig` asks about exactly one name', 'write it as `dig my-service.default.svc.cluster.local`');
  return surplus(dig.name, dig.usage, more) ?? { name, type: type ?? 'A', options };
}

function unknownOption(word: string): Misuse {
  const forms = word.startsWith('+no') ? digOptionNames.map((name) => `+no${name.slice(1)}`) : digOptionNames;
  const close = word.startsWith('+') ? nearest(word, forms) : undefined;
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  return misuse(
    `\`dig\` has no option \`${word}\` that the model knows${hint}`,
    `the options it takes are ${listedAll(['-x', '-t', '-q', ...digOptionNames].map((name) => `\`${name}\``))}, each \`+\` one also as \`+no…\``,
  );
}

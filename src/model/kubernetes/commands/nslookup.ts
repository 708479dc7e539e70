import type { Cluster } from '../cluster.ts';
import { bareClient } from '../dns/client.ts';
import { withoutDot } from '../dns/dns-name.ts';
import { unknownRecordType } from '../dns/record-types.ts';
import type { Response } from '../dns/response.ts';
import { isNodata } from '../dns/response.ts';
import { reverseName } from '../dns/reverse-name.ts';
import { searchAsDig } from '../dns/search.ts';
import { dnsServer } from '../dns/server-address.ts';
import { nearest } from '../../nearest.ts';
import { serverAnswer } from '../dns/server-cache.ts';
import type { Command, Misuse, Ran } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';
import { answerLines } from './nslookup-text.ts';
import { isRetried, retryNotice } from './udp-retry.ts';

/** `nslookup`: asks the cluster's DNS server, through the client's search path (R75) and past its cache. */
export const nslookup: Command = {
  name: 'nslookup',
  usage: 'nslookup NAME, nslookup -type=SRV NAME, nslookup ADDRESS',
  run(cluster, words, client = bareClient) {
    const asked = readWords(cluster, words);
    if ('problem' in asked) return misused(cluster, asked);
    const { name, type, says } = asked;
    const server = dnsServer(cluster);
    const head = [`Server:\t\t${server}`, `Address:\t${server}#53`, ''];
    const notices = (response: Response, count = 1) => {
      const each = Array<string>(says ? 0 : count).fill(noRecursion(server));
      return isRetried(response, false) ? [...each.slice(1), retryNotice, ...each.slice(0, 1)] : each;
    };
    const owner = reverseName(name);
    if (owner !== undefined && (type === undefined || type === 'PTR')) {
      const response = serverAnswer(cluster, { name: owner, type: 'PTR' });
      const start = [...notices(response), ...(type === undefined ? [] : head)];
      return { ...tell(cluster, start, owner, response), asked: [response] };
    }
    const { response: first, asked: questions } = searchAsDig(cluster, name, type ?? 'A', client.namespace);
    const start = [...notices(first, questions.length), ...head, ...passedOn(first)];
    if (type !== undefined || first.rcode !== 'NOERROR')
      return { ...tell(cluster, start, name, first), asked: questions };
    const found = first.answers.at(-1)?.name ?? first.name;
    const second = serverAnswer(cluster, { name: found, type: 'AAAA' });
    const lines = [...start, ...answerLines(first), ...notices(second)];
    return { ...tell(cluster, lines, found, second, first), asked: [...questions, second] };
  },
};

/** What nslookup says of each answer of a server that is the only one it has and, as CoreDNS, does no recursion. */
function noRecursion(server: string): string {
  return `;; Got recursion not available from ${server}`;
}

/** What nslookup says before an answer that the server has from elsewhere. */
function passedOn({ rcode, authoritative }: Response): readonly string[] {
  return rcode === 'NOERROR' && !authoritative ? ['Non-authoritative answer:'] : [];
}

/**
 * What nslookup prints last: the answers, or that there is none.
 * @param name as nslookup calls it where the answer is empty
 * @param before what was already answered: where it found something, an empty answer needs no word
 */
function tell(cluster: Cluster, start: readonly string[], name: string, response: Response, before?: Response): Ran {
  const answered = before !== undefined && before.answers.length > 0;
  const because = [...(before?.because ?? []), ...(answered && isNodata(response) ? [] : response.because)];
  if (response.rcode !== 'NOERROR') {
    const failure = `** server can't find ${withoutDot(response.name)}: ${response.rcode}`;
    return looked(cluster, [...start, failure, ''].join('\n'), 1, because);
  }
  const answers = answerLines(response);
  const isAddress = response.type === 'A' || response.type === 'AAAA';
  const elsewhere = response.authoritative || isAddress ? [] : ['', 'Authoritative answers can be found from:'];
  const empty = answers.length > 0 || answered ? [] : [`*** Can't find ${withoutDot(name)}: No answer`];
  return looked(cluster, [...start, ...answers, ...empty, ...elsewhere, ''].join('\n'), 0, because);
}

function unknownFlag(option: string): Misuse {
  const close = nearest(option.split('=')[0] ?? '', ['-type', '-query']);
  const hint = close === undefined ? '' : `; there is \`${close}=\``;
  return misuse(
    `\`nslookup\` has no flag \`${option}\` that the model knows${hint}`,
    'the flag it takes is `-type=`, as in `nslookup -type=SRV my-service`',
  );
}

interface Asked {
  readonly name: string;
  /** As written; addresses of both families are asked for where it is not. */
  readonly type?: string;
  /** Whether the words say which server to ask. */
  readonly says: boolean;
}

function readWords(cluster: Cluster, words: readonly string[]): Asked | Misuse {
  let type: string | undefined;
  for (const option of words.filter((word) => word.startsWith('-'))) {
    const given = /^-(?:type|query|querytype|qt|q|ty|t)=(\w+)$/i.exec(option)?.[1];
    if (given === undefined) return unknownFlag(option);
    const unknown = unknownRecordType(given);
    if (unknown !== undefined) return { problem: unknown };
    type = given.toUpperCase();
  }
  const [name, server, ...more] = words.filter((word) => !word.startsWith('-'));
  if (name === undefined) return misuse('`nslookup` looks up exactly one name', 'write it as `nslookup my-service`');
  if (server !== undefined && server !== dnsServer(cluster))
    return misuse(
      `the model has no DNS server \`${server}\``,
      `the cluster's DNS server is \`${dnsServer(cluster)}\`, and \`nslookup\` asks it without being told`,
    );
  return surplus(nslookup.name, nslookup.usage, more) ?? { name, type, says: server !== undefined };
}

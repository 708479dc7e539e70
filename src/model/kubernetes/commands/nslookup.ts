import type { Cluster } from '../cluster.ts';
import { withoutDot } from '../dns/dns-name.ts';
import type { DnsRecord } from '../dns/record.ts';
import { unknownRecordType } from '../dns/record-types.ts';
import type { Response } from '../dns/response.ts';
import { lookup } from '../dns/search.ts';
import { dnsServer } from '../dns/server-address.ts';
import type { Command } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';

/** `nslookup`: asks the cluster's DNS server, through the client's search path (R75) and past its cache. */
export const nslookup: Command = {
  name: 'nslookup',
  usage: 'nslookup NAME, nslookup -type=SRV NAME',
  run(cluster, words) {
    const options = words.filter((word) => word.startsWith('-'));
    const [name, ...more] = words.filter((word) => !word.startsWith('-'));
    const types = options.map((option) => /^-(?:type|query|q)=(\w+)$/i.exec(option)?.[1]);
    if (types.includes(undefined)) {
      return misused(
        cluster,
        misuse(
          `\`nslookup\` has no flag \`${options.find((_, i) => types[i] === undefined) ?? ''}\` that the model knows`,
          'the flag it takes is `-type=SRV`',
        ),
      );
    }
    if (name === undefined)
      return misused(cluster, misuse('`nslookup` looks up exactly one name', 'write it as `nslookup my-service`'));
    const extra = surplus(nslookup.name, nslookup.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const asked = types.at(-1);
    const unknown = asked === undefined ? undefined : unknownRecordType(asked);
    if (unknown !== undefined) return misused(cluster, { problem: unknown });
    const responses = (asked === undefined ? ['A', 'AAAA'] : [asked]).map((type) => lookup(cluster, name, type));
    return print(cluster, name, responses);
  },
};

function print(cluster: Cluster, name: string, responses: readonly Response[]) {
  const server = dnsServer(cluster);
  const head = [`Server:\t\t${server}`, `Address:\t${server}#53`, ''];
  const answers = responses.flatMap((response) => response.answers);
  const failure = responses.find(({ rcode }) => rcode !== 'NOERROR');
  if (answers.length > 0) return looked(cluster, [...head, ...answers.flatMap(lines), ''].join('\n'));
  if (failure !== undefined)
    return looked(cluster, [...head, `** server can't find ${withoutDot(name)}: ${failure.rcode}`, ''].join('\n'), 1);
  return looked(cluster, [...head, `*** Can't find ${withoutDot(name)}: No answer`, ''].join('\n'));
}

function lines({ name, type, data }: DnsRecord): readonly string[] {
  const owner = withoutDot(name);
  if (type === 'A' || type === 'AAAA') return [`Name:\t${owner}`, `Address: ${data}`];
  return type === 'SRV' ? [`${owner}\tservice = ${data}`] : [`${owner}\t${type} = ${data}`];
}

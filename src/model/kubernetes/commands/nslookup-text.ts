import { withoutDot } from '../dns/dns-name.ts';
import type { DnsRecord } from '../dns/record.ts';
import type { Response } from '../dns/response.ts';

/** What nslookup says before the data of a record, for the types that it has words for. */
const words: Readonly<Record<string, string>> = {
  CNAME: 'canonical name',
  MX: 'mail exchanger',
  NS: 'nameserver',
  PTR: 'name',
  SRV: 'service',
  TXT: 'text',
};

/** What nslookup calls the fields of an SOA record, in their order. */
const soaFields = ['origin', 'mail addr', 'serial', 'refresh', 'retry', 'expire', 'minimum'];

/** The lines that nslookup prints for the answers of a response. */
export function answerLines({ answers }: Response): readonly string[] {
  return answers.flatMap(recordLines);
}

function recordLines({ name, type, data }: DnsRecord): readonly string[] {
  const owner = withoutDot(name);
  if (type === 'A' || type === 'AAAA') return [`Name:\t${owner}`, `Address: ${data}`];
  if (type !== 'SOA') return [`${owner}\t${words[type] ?? type} = ${data}`];
  return [owner, ...data.split(' ').map((field, i) => `\t${soaFields[i] ?? ''} = ${withoutDot(field)}`)];
}

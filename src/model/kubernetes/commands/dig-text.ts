import { hash } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';
import type { DnsRecord } from '../dns/record.ts';
import type { Response } from '../dns/response.ts';
import type { DigOptions } from './dig-options.ts';
import { messageSize } from './message-size.ts';
import { isRetried, retryNotice } from './udp-retry.ts';

/** The columns at which dig starts a record's TTL, class, type and data. */
const stops = [24, 32, 40, 48];

/** What dig prints of a response, as far as its options want it. */
export function digText(response: Response, words: string, options: DigOptions, server: string, now: number): string {
  const { name, type, answers, authority, additional } = response;
  const comments = options.has('comments');
  const retried = !options.has('tcp') && isRetried(response, options.has('edns'));
  const titled = (title: string, lines: readonly string[]) =>
    comments && lines.length > 0 ? [`;; ${title} SECTION:`, ...lines, ''] : lines;
  const section = (title: 'answer' | 'authority' | 'additional', records: readonly DnsRecord[]) =>
    options.has(title) ? titled(title.toUpperCase(), records.map(recordText)) : [];
  return [
    ...(retried && comments ? [retryNotice] : []),
    ...(options.has('cmd') ? ['', `; <<>> DiG 9.18.33 <<>> ${words}`, ';; global options: +cmd'] : []),
    ...(comments ? header(response, options, hash(`${name} ${type} ${now}`) % 65536) : []),
    ...(options.has('question') ? titled('QUESTION', [`;${lineUp([name, '', 'IN', type])}`]) : []),
    ...section('answer', answers),
    ...section('authority', authority),
    ...section('additional', additional),
    ...(options.has('stats') ? stats(response, options, server, now, retried) : []),
  ].join('\n');
}

function header(
  { name, rcode, authoritative, answers, authority, additional }: Response,
  options: DigOptions,
  id: number,
) {
  const extra = additional.length + (options.has('edns') ? 1 : 0);
  const counts = `QUERY: 1, ANSWER: ${answers.length}, AUTHORITY: ${authority.length}, ADDITIONAL: ${extra}`;
  const recurses = options.has('recurse');
  return [
    ';; Got answer:',
    ...(/\.local\.$/i.test(name) ? mdnsWarning : []),
    `;; ->>HEADER<<- opcode: QUERY, status: ${rcode}, id: ${id}`,
    `;; flags: qr${authoritative ? ' aa' : ''}${recurses ? ' rd' : ''}; ${counts}`,
    ...(recurses ? [';; WARNING: recursion requested but not available'] : []),
    '',
    ...(options.has('edns') ? [';; OPT PSEUDOSECTION:', '; EDNS: version: 0, flags:; udp: 1232'] : []),
  ];
}

/** What dig says of every name under `.local`, as the cluster's zone usually is. */
const mdnsWarning = [
  ';; WARNING: .local is reserved for Multicast DNS',
  ';; You are currently testing what happens when an mDNS query is leaked to DNS',
];

function stats(
  response: Response,
  options: DigOptions,
  server: string,
  now: number,
  retried: boolean,
): readonly string[] {
  return [
    ';; Query time: 0 msec',
    `;; SERVER: ${server}#53(${server}) (${options.has('tcp') || retried ? 'TCP' : 'UDP'})`,
    `;; WHEN: ${digDate(now)}`,
    `;; MSG SIZE  rcvd: ${messageSize(response, options.has('edns'))}`,
    '',
  ];
}

function recordText({ name, ttl, type, data }: DnsRecord): string {
  return lineUp([name, String(ttl), 'IN', type, data]);
}

/** Sets out a record with tabs, as dig does: to each column's stop, or one place on where the text is already past it. */
function lineUp(cells: readonly string[]): string {
  const [first = '', ...rest] = cells;
  let text = first;
  let column = first.length;
  for (const [i, cell] of rest.entries()) {
    if (cell === '') continue;
    const to = Math.max(stops[i] ?? 0, column + 1);
    const tabs = Math.floor(to / 8) - Math.floor(column / 8);
    text += '\t'.repeat(tabs) + ' '.repeat(to - (tabs > 0 ? Math.floor(to / 8) * 8 : column)) + cell;
    column = to + cell.length;
  }
  return text;
}

/** `Thu Jan 01 00:00:12 UTC 2026`, from the cluster's clock. */
function digDate(now: number): string {
  const [, weekday = '', day = '', month = '', year = '', time = ''] =
    /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(timestamp(now)).toUTCString()) ?? [];
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

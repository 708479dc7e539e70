import { hash } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';
import type { DnsRecord } from '../dns/record.ts';
import type { Response } from '../dns/response.ts';

/** The columns at which dig starts a record's TTL, class, type and data. */
const stops = [24, 32, 40, 48];

/** What dig prints of a response. */
export function digText(response: Response, words: string, server: string, now: number): string {
  const { name, type, rcode, answers, authority, additional } = response;
  const id = hash(`${name} ${type} ${now}`) % 65536;
  const counts = `QUERY: 1, ANSWER: ${answers.length}, AUTHORITY: ${authority.length}, ADDITIONAL: ${additional.length + 1}`;
  return [
    '',
    `; <<>> DiG 9.18.33 <<>> ${words}`,
    ';; global options: +cmd',
    ';; Got answer:',
    `;; ->>HEADER<<- opcode: QUERY, status: ${rcode}, id: ${id}`,
    `;; flags: qr aa rd; ${counts}`,
    ';; WARNING: recursion requested but not available',
    '',
    ';; OPT PSEUDOSECTION:',
    '; EDNS: version: 0, flags:; udp: 1232',
    ';; QUESTION SECTION:',
    `;${lineUp([name, '', 'IN', type])}`,
    '',
    ...section('ANSWER', answers),
    ...section('AUTHORITY', authority),
    ...section('ADDITIONAL', additional),
    ';; Query time: 0 msec',
    `;; SERVER: ${server}#53(${server}) (UDP)`,
    `;; WHEN: ${digDate(now)}`,
    '',
  ].join('\n');
}

function section(title: string, records: readonly DnsRecord[]): readonly string[] {
  if (records.length === 0) return [];
  const lines = records.map(({ name, ttl, type, data }) => lineUp([name, String(ttl), 'IN', type, data]));
  return [`;; ${title} SECTION:`, ...lines, ''];
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

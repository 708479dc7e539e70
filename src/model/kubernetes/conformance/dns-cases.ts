import { z } from 'zod';
import { withoutDot } from '../dns/dns-name.ts';
import { recordLine } from '../dns/record.ts';
import { resolve } from '../dns/resolve.ts';
import type { Response } from '../dns/response.ts';
import { lookup } from '../dns/search.ts';
import { clusterOf } from './cluster-of.ts';
import type { DnsCase } from './dns-case.ts';
import { dnsCase } from './dns-case.ts';
import { areExpected, expectedLine } from './expected-records.ts';
import type { CaseResult, Suite } from './suite.ts';

const fixture = z.object({ objects: z.array(z.unknown()) });

/** Questions to a DNS server: each is asked of the least that its answer needs, and of the whole cluster that it names. */
export const dnsCases: Suite = {
  file: 'dns-vectors.json',
  run(cases, fixtures) {
    if (!Array.isArray(cases)) return [unread('the file', 'a list of cases', 'something else')];
    return cases.map((one: unknown, i) => {
      const parsed = dnsCase.safeParse(one);
      return parsed.success ? runCase(parsed.data, fixtures) : unread(`case ${i + 1}`, 'a case', parsed.error.message);
    });
  },
};

function unread(id: string, expected: string, found: string): CaseResult {
  return { id, failure: { asked: 'nothing', expected, found: found.replaceAll(/\s+/g, ' ') } };
}

function runCase(one: DnsCase, fixtures: unknown): CaseResult {
  const { id, query, expect, given } = one;
  const found = askedOf(one, given) ?? askedOfWhole(one, fixtures);
  if (found === undefined) return { id };
  return { id, failure: { asked: `${query.name} IN ${query.type}`, expected: expectedText(expect), found } };
}

/** What is wrong with the answer of a cluster of these objects; undefined where it is the one expected. */
function askedOf(one: DnsCase, objects: readonly unknown[]): string | undefined {
  const given = clusterOf(objects, optionsOf(one));
  if ('wrong' in given) return given.wrong;
  const { name, type } = one.query;
  const response =
    one.client === undefined
      ? resolve(given.cluster, one.query)
      : lookup(given.cluster, name, type, one.client.namespace);
  return holds(response, one.expect) ? undefined : foundText(response);
}

/** The same of the whole cluster that a case names, if it names one and there are fixtures. */
function askedOfWhole(one: DnsCase, fixtures: unknown): string | undefined {
  if (one.fixture === undefined || fixtures === undefined) return undefined;
  const clusters = z.record(z.string(), z.unknown()).safeParse(fixtures);
  const whole = fixture.safeParse(clusters.data?.[one.fixture]);
  if (!whole.success) return `there is no fixture ${one.fixture}`;
  const found = askedOf(one, whole.data.objects);
  return found === undefined ? undefined : `${one.fixture}: ${found}`;
}

/** The server of a case, as a lesson's front matter has it: with one zone, of several the one that is asked about. */
function optionsOf({ server, upstream, note, query }: DnsCase): unknown {
  const zones = server.zones.map((zone) => withoutDot(zone));
  const isReverse = (zone: string) => zone.endsWith('.arpa');
  const forward = zones.filter((zone) => !isReverse(zone));
  return {
    zone: forward.find((zone) => isWithin(query.name, zone)) ?? forward[0],
    reverseZones: zones.filter(isReverse),
    dnsNamespaces: server.namespaces,
    podRecords: server.pods,
    ignoreEmptyService: server.ignoreEmptyService,
    endpointPodNames: server.endpointPodNames,
    ttl: server.ttl,
    dnsServerIPs: server.localIPs,
    fallthrough: server.fallthrough,
    outside: Object.values(upstream)
      .flat()
      .filter(({ type }) => outsideTypes.includes(type))
      .map((record) => expectedLine({ ...record, ttl: record.ttl ?? server.ttl })),
    // Only the note of a case says that what its upstream answers has the TC bit set.
    outsideTruncated: /\bTC=1\b/.test(note),
  };
}

/** What the model can know of names outside: an upstream that serves a whole zone has more. */
const outsideTypes = ['A', 'AAAA', 'CNAME'];

function isWithin(name: string, zone: string): boolean {
  return `.${withoutDot(name.toLowerCase())}`.endsWith(`.${zone}`);
}

function holds(response: Response, expect: DnsCase['expect']): boolean {
  const { rcode, answers, authority, additional, truncated } = response;
  const { ignore } = expect;
  return (
    rcode === expect.rcode &&
    areExpected(answers, expect.answers, ignore) &&
    (expect.authority === undefined || areExpected(authority, expect.authority, ignore)) &&
    (expect.extra === undefined || areExpected(additional, expect.extra, ignore)) &&
    (expect.truncated === undefined || truncated === expect.truncated)
  );
}

function expectedText({ rcode, answers, authority = [], extra = [], truncated }: DnsCase['expect']): string {
  const lines = [answers, authority, extra].map((records) => records.map(expectedLine));
  return text(rcode, truncated === true, lines);
}

function foundText({ rcode, answers, authority, additional, truncated }: Response): string {
  const lines = [answers, authority, additional].map((records) => records.map(recordLine));
  return text(rcode, truncated, lines);
}

/** `NOERROR; answer: …; authority: …`: the sections that are not empty, each record a zone-file line. */
function text(rcode: string, truncated: boolean, sections: readonly (readonly string[])[]): string {
  const names = ['answer', 'authority', 'additional'];
  const parts = sections.flatMap((lines, i) => (lines.length > 0 ? [`${names[i] ?? ''}: ${lines.join(', ')}`] : []));
  return [truncated ? `${rcode} truncated` : rcode, ...parts].join('; ');
}

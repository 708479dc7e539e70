import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { keyFor } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { row } from '../table.ts';
import { addressRecords, glueRecords, srvRecords } from './answer-records.ts';
import type { DnsName, ServicePart } from './dns-name.ts';
import { absolute, parseDnsName } from './dns-name.ts';
import { findHosts } from './find-hosts.ts';
import { whyAnswer, whyNoHost, whyNoSuchType } from './reasons.ts';
import type { DnsRecord } from './record.ts';
import type { Question, Rcode, Response } from './response.ts';

/**
 * What the cluster's DNS server answers to a question about a full name, and why. Matches without regard to case and
 * answers in the question's own (R33); reads Services, EndpointSlices and Namespaces only (R34). A name that does not exist is NXDOMAIN; a name that exists
 * but has nothing of the type asked is NODATA: NOERROR without an answer.
 */
export function resolve(cluster: Cluster, question: Question): Response {
  const name = absolute(question.name);
  const type = question.type.toUpperCase();
  const { zone } = cluster.settings;
  const parsed = parseDnsName(name, zone);
  const say = (
    rcode: Rcode,
    because: readonly Reason[],
    answers: readonly DnsRecord[] = [],
    additional: readonly DnsRecord[] = [],
  ) => {
    const authority = answers.length > 0 || parsed.of === 'outside' ? [] : [startOfAuthority(cluster, name)];
    return { name, type, rcode, answers, authority, additional, because };
  };
  if (parsed.of === 'zone' && type === 'SOA')
    return say('NOERROR', [apexReason(zone)], [startOfAuthority(cluster, name)]);
  if (parsed.of !== 'service') return withoutService(cluster, parsed, say);
  const { namespace, part } = parsed;
  if (row(cluster.namespaces, keyFor('', namespace)) === undefined) return say('NXDOMAIN', [noNamespace(namespace)]);
  const service = row(cluster.services, keyFor(namespace, parsed.service));
  if (service === undefined) return say('NXDOMAIN', [noService(parsed.service, namespace)]);
  return aboutService(cluster, service, part, name, type, say);
}

type Say = (
  rcode: Rcode,
  because: readonly Reason[],
  answers?: readonly DnsRecord[],
  additional?: readonly DnsRecord[],
) => Response;

/** What a name of a Service or below it answers; whether the name's form suits the type asked is not looked at (R53). */
function aboutService(
  cluster: Cluster,
  service: Service,
  part: ServicePart | undefined,
  name: string,
  type: string,
  say: Say,
): Response {
  const { ttl } = cluster.settings;
  const hosts = findHosts(cluster, service, part);
  if (hosts.length === 0) return say('NXDOMAIN', [whyNoHost(cluster, service, part)]);
  const suffix = `${service.metadata.namespace}.svc.${zoneAsAsked(cluster, name)}`;
  const isAddress = type === 'A' || type === 'AAAA';
  const answers = isAddress
    ? addressRecords(name, type, hosts, ttl)
    : type === 'SRV'
      ? srvRecords(name, hosts, suffix, ttl)
      : [];
  if (answers.length === 0) return say('NOERROR', [whyNoSuchType(service, type)]);
  const additional = type === 'SRV' ? glueRecords(hosts, suffix, ttl) : [];
  return say('NOERROR', whyAnswer(cluster, service, part, type, answers), answers, additional);
}

function withoutService(cluster: Cluster, parsed: Exclude<DnsName, { of: 'service' }>, say: Say): Response {
  const { zone } = cluster.settings;
  switch (parsed.of) {
    case 'outside':
      return say('NXDOMAIN', [
        {
          text: `the cluster's DNS knows only names under ${zone}, this name is outside, and the model asks no other server: NXDOMAIN`,
          rules: ['R35'],
        },
      ]);
    case 'namespace':
      if (row(cluster.namespaces, keyFor('', parsed.namespace)) === undefined)
        return say('NXDOMAIN', [noNamespace(parsed.namespace)]);
      return say('NOERROR', [
        { text: `the name of a Namespace exists but has no records of its own: NODATA`, rules: ['R64'] },
      ]);
    case 'zone':
    case 'branch':
      return say('NOERROR', [
        { text: `the name is only a branch of ${zone}: it exists and has no such record, NODATA`, rules: ['R64'] },
      ]);
    case 'pod':
      return say('NXDOMAIN', [
        { text: 'the model serves no Pod records, as CoreDNS without the `pods` option', rules: ['R68'] },
      ]);
    case 'nothing':
      return say('NXDOMAIN', [
        {
          text: `no Service's name has this shape: service.namespace.svc.${zone} is the full form`,
          rules: ['R35', 'R62'],
        },
      ]);
  }
}

function startOfAuthority(cluster: Cluster, asked: string): DnsRecord {
  const { ttl } = cluster.settings;
  const zone = zoneAsAsked(cluster, asked);
  return { name: zone, type: 'SOA', ttl, data: `ns.dns.${zone} hostmaster.${zone} 1 7200 1800 86400 ${ttl}` }; // R73
}

/** The zone, with its last dot, in the letters in which the question has it (R33). */
function zoneAsAsked(cluster: Cluster, asked: string): string {
  return asked.slice(-cluster.settings.zone.length - 1);
}

function apexReason(zone: string): Reason {
  return { text: `${zone} is the zone itself, and its SOA says how long negative answers may be kept`, rules: ['R73'] };
}

function noNamespace(namespace: string): Reason {
  return { text: `there is no Namespace ${namespace}, so no name below it exists: NXDOMAIN`, rules: ['R39'] };
}

function noService(service: string, namespace: string): Reason {
  return {
    text: `there is no Service ${service} in the Namespace ${namespace}, so its name does not exist: NXDOMAIN`,
    rules: ['R64'],
  };
}

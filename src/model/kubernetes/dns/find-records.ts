import type { Cluster } from '../cluster.ts';
import { addressRecord, addressRecords, glueRecords, nameWithin, srvRecords } from './answer-records.ts';
import type { Ask } from './ask.ts';
import { parseDnsName, withoutDot } from './dns-name.ts';
import { findAlias } from './find-alias.ts';
import { findName } from './find-name.ts';
import { findPointers } from './find-pointers.ts';
import type { Finding } from './finding.ts';
import { found, noSuchName, nodata } from './finding.ts';
import type { Named } from './named.ts';
import { nameServers } from './name-servers.ts';
import { whyAnswer, whyNoSuchType } from './reasons.ts';
import { reversedAddress } from './reversed-address.ts';
import { startOfAuthority } from './start-of-authority.ts';

/** What the server finds about a question in one of its zones. */
export function findRecords(cluster: Cluster, ask: Ask): Finding {
  const isApex = ask.name.length === ask.zone.length;
  const ip = reversedAddress(ask.name);
  if (ask.type === 'SOA') return findAuthority(cluster, ask, isApex);
  if (ask.type === 'NS' && isApex) return findNameServers(cluster, ask);
  if (ask.type === 'PTR' && ip !== undefined) return findPointers(cluster, ask, ip);
  const { of } = parseDnsName(ask.name, withoutDot(ask.zone.toLowerCase()));
  if (ask.type === 'TXT' && of === 'version') return version(ask);
  if ((ask.type === 'TXT' || ask.type === 'PTR') && of === 'server') return noServerName(ask);
  return recordsOf(cluster, ask, findName(cluster, ask));
}

function recordsOf(cluster: Cluster, ask: Ask, named: Named): Finding {
  switch (named.is) {
    case 'nothing':
      return { ...found(named.because, []), exists: false };
    case 'branch':
      if (ask.type !== 'TXT') return found(named.because, []);
      return noSuchName('the name is only a branch, for which DNS answers NODATA to other types but NXDOMAIN to TXT', [
        'R64',
        'R65',
      ]);
    case 'alias':
      return findAlias(cluster, ask, named.service);
    case 'service':
    case 'hosts':
      return hostRecords(cluster, ask, named);
  }
}

/** What a name of a Service or below it answers; whether the name's form suits the type asked is not looked at (R53). */
function hostRecords(cluster: Cluster, ask: Ask, named: Extract<Named, { is: 'service' | 'hosts' }>): Finding {
  const { ttl } = cluster.settings;
  const { name, type, zone } = ask;
  const isSrv = type === 'SRV';
  const isAddress = type === 'A' || type === 'AAAA';
  const records = isSrv
    ? srvRecords(name, named.hosts, zone, ttl)
    : isAddress
      ? addressRecords(name, type, named.hosts, ttl)
      : [];
  const additional = isSrv ? glueRecords(named.hosts, zone, ttl) : [];
  if (named.is === 'service') {
    const { service, part } = named;
    if (records.length === 0) return found([whyNoSuchType(service, type)], []);
    return found(whyAnswer(cluster, service, part, type, records), records, additional);
  }
  if (records.length > 0) return found(named.because, records, additional);
  const text = `${withoutDot(name)} exists and has no ${type} record: NODATA`;
  return found([...named.because, { text, rules: ['R64'] }], []);
}

function findAuthority(cluster: Cluster, ask: Ask, isApex: boolean): Finding {
  const zone = withoutDot(ask.zone);
  if (!isApex) {
    const text = `only ${zone} itself has a SOA record, and DNS answers NODATA for every name below it, whether or not there is one`;
    return nodata(text, ['R66']);
  }
  const text = `${zone} is the zone itself, and its SOA says how long negative answers may be kept`;
  return found([{ text, rules: ['R73'] }], [startOfAuthority(cluster, ask.zone)]);
}

function findNameServers(cluster: Cluster, { name, zone }: Ask): Finding {
  const { ttl } = cluster.settings;
  const servers = nameServers(cluster).map(({ owner, ip }) => addressRecord(nameWithin(zone, owner), ip, ttl));
  const names = [...new Set(servers.map((server) => server.name))];
  if (names.length === 0) {
    return nodata(
      "the DNS server's Pods are in the slice of a Service that is gone, so nobody serves the zone by name: NODATA",
      ['R71'],
    );
  }
  const isService = names.every((server) => !server.startsWith('ns.dns.'));
  const text = isService
    ? `the name servers of ${withoutDot(zone)} are the Services that have the DNS server's Pods behind them`
    : `no Service has the DNS server's Pods behind it, so the server goes by the name ns.dns.${withoutDot(zone)}`;
  const records = names.map((data) => ({ name, type: 'NS', ttl, data }));
  return found([{ text, rules: ['R71'] }], records, servers);
}

/** The server's own name exists for questions about addresses and most others, but not for these two. */
function noServerName({ name, type }: Ask): Finding {
  const text = `${withoutDot(name)} stands for the DNS server itself, but not in a question of type ${type}: NXDOMAIN`;
  return noSuchName(text, type === 'TXT' ? ['R65', 'R71'] : ['R71']);
}

/** How long the version of the naming scheme may be kept, in seconds. */
const versionTTL = 28_800;

function version({ name }: Ask): Finding {
  const text = "the name holds the version of the scheme by which the cluster's names are made";
  return found([{ text, rules: ['R35'] }], [{ name, type: 'TXT', ttl: versionTTL, data: '"1.1.0"' }]);
}

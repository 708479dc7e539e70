import type { Problem } from '../model.ts';
import type { Address } from './net/address.ts';
import { canonicalIP, formatAddress, parseAddress } from './net/address.ts';
import type { Cidr } from './net/cidr.ts';
import { blockAround, isInBlock, parseCidr } from './net/cidr.ts';
import type { Family } from './net/ip.ts';
import { ipFamily } from './net/ip.ts';
import type { IPPool } from './net/ip-pool.ts';
import { poolOf } from './net/ip-pool.ts';

/** Where a cluster's addresses come from, one entry a family, the primary family first (R12). */
export interface Networks {
  /** The ranges that cluster IPs are from: `10.96.0.0/12`. */
  readonly serviceCIDRs: readonly string[];
  readonly servicePools: readonly IPPool[];
  readonly podPools: readonly IPPool[];
}

/** What a lesson says of its addresses: each list as written, empty where it says nothing. */
export interface AddressOptions {
  readonly podIPs: readonly string[];
  readonly serviceIPs: readonly string[];
  readonly serviceCIDRs: readonly string[];
}

/** What Pods and Services get first where a lesson does not say. */
export const firstPodIP: Readonly<Record<Family, string>> = { IPv4: '10.244.0.5', IPv6: 'fd00:10:244::5' };
export const firstServiceIP: Readonly<Record<Family, string>> = { IPv4: '10.96.137.10', IPv6: 'fd00:10:96::890a' };
/** The size of a Service range that nobody gave: as kubeadm has it for IPv4, and the usual one for IPv6. */
const prefix: Readonly<Record<Family, number>> = { IPv4: 12, IPv6: 112 };

/** The networks of a cluster: the families that its options name, IPv4 alone where they name none. */
export function networksOf(options: AddressOptions): Networks {
  const podIPs = options.podIPs.map(canonicalIP);
  const serviceIPs = options.serviceIPs.map(canonicalIP);
  const given = cidrsOf(options.serviceCIDRs);
  const named = [...serviceIPs, ...podIPs].flatMap((ip) => ipFamily(ip) ?? []);
  const families = given.length > 0 ? given.map(({ family }) => family) : [...new Set(named)];
  if (families.length === 0) families.push('IPv4');
  const nets = families.map((family) => {
    const services = serviceIPs.filter((ip) => ipFamily(ip) === family);
    const range = given.find((cidr) => cidr.family === family) ?? rangeAround(family, services);
    const pods = podIPs.filter((ip) => ipFamily(ip) === family);
    return {
      range,
      services: poolOf(family, services.length > 0 ? services : [firstIn(range)]),
      pods: poolOf(family, pods.length > 0 ? pods : [firstPodIP[family]]),
    };
  });
  return {
    serviceCIDRs: nets.map(({ range }) => range.text),
    servicePools: nets.map(({ services }) => services),
    podPools: nets.map(({ pods }) => pods),
  };
}

/** What does not fit together in addresses that are each right: two ranges of a family, or an address outside of them. */
export function networkProblems(options: AddressOptions): readonly Problem[] {
  const ranges = cidrsOf(options.serviceCIDRs);
  if (new Set(ranges.map(({ family }) => family)).size < ranges.length) {
    return [
      problem(
        ['serviceCIDRs'],
        '`cluster.serviceCIDRs` has two ranges of one family',
        'write one range, or one of IPv4 and one of IPv6',
      ),
    ];
  }
  const nets = cidrsOf(networksOf(options).serviceCIDRs);
  const stray = options.serviceIPs.find((ip) => !nets.some((range) => isUsable(range, addressOf(ip))));
  if (stray !== undefined) {
    const message = `\`cluster.serviceIPs\` has ${stray}, which no Service can have in ${nets.map(({ text }) => text).join(' and ')}`;
    return [problem(['serviceIPs'], message, 'write an address from the range, or another range in `serviceCIDRs`')];
  }
  const foreign = options.podIPs.find((ip) => !nets.some(({ family }) => family === addressOf(ip).family));
  if (foreign === undefined) return [];
  const message = `\`cluster.podIPs\` has ${foreign}, but \`serviceCIDRs\` has no ${addressOf(foreign).family} range`;
  return [problem(['podIPs'], message, 'add a range of that family to `serviceCIDRs`, or take the address out')];
}

/** Whether a Service can have an address: in the range, and neither its network nor, in IPv4, its broadcast address (R4). */
export function isUsable(range: Cidr, address: Address): boolean {
  const isBroadcast = range.family === 'IPv4' && address.value === range.last;
  return isInBlock(range, address) && address.value !== range.first && !isBroadcast;
}

function cidrsOf(texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => parseCidr(text) ?? []);
}

function rangeAround(family: Family, services: readonly string[]): Cidr {
  return blockAround(addressOf(services[0] ?? firstServiceIP[family]), prefix[family]);
}

/** The usual first cluster IP where it is in the range; else the first above the part that is left to explicit IPs (R19). */
function firstIn(range: Cidr): string {
  const usual = firstServiceIP[range.family];
  if (isUsable(range, addressOf(usual))) return usual;
  const size = range.last - range.first + 1n;
  const sixteenth = size / 16n;
  const band = sixteenth < 16n ? 16n : sixteenth > 256n ? 256n : sixteenth;
  return formatAddress({ family: range.family, value: range.first + (band < size - 1n ? band + 1n : 1n) });
}

function addressOf(ip: string): Address {
  return parseAddress(ip) ?? { family: 'IPv4', value: 0n };
}

function problem(path: readonly string[], message: string, help: string): Problem {
  return { message, help, at: { file: 'options', document: 0, path, part: 'value' } };
}

import { z } from 'zod';
import { ipFamily } from '../net/ip.ts';
import { outsideRecord } from './outside-record.ts';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const reverseZone = 'a zone under in-addr.arpa or ip6.arpa, such as 10.in-addr.arpa';
const podModes = 'disabled, insecure or verified';
const seconds = 'a whole number of seconds from 0 to 3600';
const record = 'a zone-file line of type A, AAAA or CNAME, such as www.example.com. 300 IN A 192.0.2.53';

/** A time that a record or a cache may have, in seconds. */
export const upToAnHour = z.int({ error: seconds }).min(0, { error: seconds }).max(3600, { error: seconds });

/** The options under `cluster:` that say how the DNS server is set up. */
export const dnsOptions = {
  podRecords: z.enum(['disabled', 'insecure', 'verified'], { error: podModes }).default('insecure').meta({
    description:
      "whether a Pod's address has a name: `disabled`, `insecure` (every address in every Namespace, as kubeadm sets it) or `verified` (those of Pods)",
  }),
  ignoreEmptyService: onOrOff('whether a Service with a cluster IP but no ready endpoint is NXDOMAIN'),
  endpointPodNames: onOrOff('whether an endpoint without a hostname is named by its Pod, not by its address'),
  dnsNamespaces: list('a Namespace, such as shop', (text) => new RegExp(`^${label}$`).test(text)).meta({
    description: 'the Namespaces that DNS serves; every one where the list is empty',
  }),
  reverseZones: list(reverseZone, (text) => new RegExp(`^(${label}\\.)*(in-addr|ip6)\\.arpa$`).test(text))
    .default(['in-addr.arpa', 'ip6.arpa'])
    .meta({ description: 'the zones in which DNS answers PTR questions about addresses' }),
  dnsServerIPs: list('an IP address, such as 10.244.0.2', (text) => ipFamily(text) !== undefined).meta({
    description:
      "the addresses of the DNS server's own Pods, which make a Service that selects them the zone's name server; where the list is empty, the server's cluster IP stands for it",
  }),
  dnsSynced: z
    .boolean({ error: 'true or false' })
    .default(true)
    .meta({ description: 'whether the DNS server has read the whole cluster; where not, NXDOMAIN becomes SERVFAIL' }),
  dnsCache: upToAnHour.default(0).meta({
    description:
      'how long the DNS server keeps its answers in a cache of its own at most, in seconds, and says them again whatever has changed; 0 where it has none',
  }),
  outside: list(record, (text) => outsideRecord(text) !== undefined).meta({
    description: 'what names outside the cluster stand for, each a line of a zone file; there are no others',
  }),
  outsideTruncated: onOrOff('whether answers from outside the cluster arrive cut short'),
  fallthrough: onOrOff("whether names in the cluster's zone that do not exist are asked outside"),
};

function onOrOff(description: string) {
  return z.boolean({ error: 'true or false' }).default(false).meta({ description });
}

function list(wanted: string, isRight: (text: string) => boolean) {
  const one = z.string({ error: wanted }).refine(isRight, { error: wanted });
  return z.array(one, { error: `a list, each item ${wanted}` }).default([]);
}

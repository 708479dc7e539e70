import type { Rule } from '../../model.ts';
import { coreDns, dnsDocs, dnsSpecification, serviceDocs } from './sources.ts';

/** How the cluster's DNS server answers, and how clients ask it. */
export const dnsRules: Readonly<Record<string, Rule>> = {
  R33: { title: 'names match in any case of letters', source: dnsSpecification },
  R34: { title: 'DNS is made from Services, EndpointSlices and Namespaces', source: coreDns },
  R35: { title: "a Service's name is service.namespace.svc.zone", source: dnsSpecification },
  R36: { title: 'the name of a Service with a cluster IP answers that IP', source: dnsSpecification },
  R37: { title: 'it does so even with no ready endpoint', source: coreDns },
  R39: { title: 'below an unknown namespace nothing exists', source: coreDns },
  R40: {
    title: 'the name of a headless Service answers the addresses of its ready endpoints',
    source: dnsSpecification,
  },
  R41: { title: 'a headless Service without a ready endpoint is NXDOMAIN', source: dnsSpecification },
  R42: { title: 'DNS looks only at whether an endpoint is ready', source: coreDns },
  R43: { title: 'ready endpoints of another address family only: NODATA', source: coreDns },
  R44: { title: 'an address stands in an answer once', source: coreDns },
  R45: { title: 'an endpoint is named by its hostname, or else by its address with dashes', source: coreDns },
  R46: { title: 'the name of an endpoint that is not ready does not exist', source: coreDns },
  R47: { title: 'endpoints have names under Services with a cluster IP too', source: coreDns },
  R48: { title: 'SRV of a headless Service: one record for each ready endpoint and port', source: dnsSpecification },
  R49: { title: 'SRV of a Service with a cluster IP: the Service itself, at its own port', source: dnsSpecification },
  R50: { title: 'SRV of a headless Service gives the port in the slice, which is the target port', source: coreDns },
  R51: { title: "SRV at a Service's bare name gives all ports, unnamed ones too", source: coreDns },
  R52: { title: 'without ports there are addresses but no SRV: NODATA', source: coreDns },
  R53: { title: "a port's name answers addresses as well as SRV", source: coreDns },
  R54: { title: 'SRV records have priority 0 and share the weight, with addresses added', source: coreDns },
  R55: { title: 'the records of an answer have no order', source: coreDns },
  R57: { title: 'an ExternalName Service answers a CNAME', source: dnsSpecification },
  R62: { title: 'names of any other shape are NXDOMAIN', source: coreDns },
  R64: { title: 'a missing Service is NXDOMAIN; an existing name without the type asked is NODATA', source: coreDns },
  R68: { title: 'Pod records are served only where the server is told to', source: coreDns },
  R72: { title: 'an answer may be kept for its TTL: 30 s with kubeadm, else 5 s', source: coreDns },
  R73: { title: "a negative answer may be kept as long as the zone's SOA says", source: coreDns },
  R75: { title: 'a Pod tries short names under its own namespace first, by its search path', source: dnsDocs },
  R76: { title: 'clients learn of changes only by asking again', source: serviceDocs },
};

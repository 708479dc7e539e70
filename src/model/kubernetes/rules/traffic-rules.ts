import type { Rule } from '../../model.ts';
import { podDocs, proxyCleanup, proxyScope, serviceDocs, virtualIPDocs } from './sources.ts';

/** What connections reach and what survives what. */
export const trafficRules: Readonly<Record<string, Rule>> = {
  R77: {
    title: "a connection to a cluster IP is led to a ready endpoint, on the Service's declared ports only",
    source: virtualIPDocs,
  },
  R78: {
    title: 'through a headless name the client dials the Pod itself: no port is translated, readiness is not checked',
    source: serviceDocs,
  },
  R79: { title: 'kube-proxy does nothing for a headless Service', source: proxyScope },
  R80: { title: 'with its Service a name becomes NXDOMAIN, and the slices made for it go', source: serviceDocs },
  R81: { title: 'open connections outlive the Service', source: proxyCleanup },
  R82: { title: 'a Service owns no Pods: they and their IPs stay when it goes' },
  R83: { title: 'a Pod has an IP before it is ready and keeps it; a replacement has another' },
  R84: {
    title: 'a Pod that is deleted is not ready at once, and serves on until its grace period ends',
    source: podDocs,
  },
  R85: { title: 'every step from Pods to DNS follows by itself, a little later' },
  R86: {
    title: 'a container is told of the Services that have a cluster IP when it starts, never of headless ones',
    source: serviceDocs,
  },
};

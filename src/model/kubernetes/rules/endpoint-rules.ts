import type { Rule } from '../../model.ts';
import { coreDns, endpointSliceController } from './sources.ts';

/** How Pods become endpoints in EndpointSlices. */
export const endpointRules: Readonly<Record<string, Rule>> = {
  R20: {
    title: 'a controller writes EndpointSlices for each Service with a selector; DNS and kube-proxy read only them',
    source: endpointSliceController,
  },
  R21: {
    title: "a Pod belongs to a Service if it is in its namespace and has all of the selector's labels",
    source: endpointSliceController,
  },
  R22: {
    title: 'every selected Pod that has an IP and has not ended is listed, ready or not',
    source: endpointSliceController,
  },
  R23: {
    title: 'an endpoint serves if its Pod is Ready, and is ready if it serves and is not terminating',
    source: endpointSliceController,
  },
  R24: { title: 'with publishNotReadyAddresses every endpoint counts as ready', source: endpointSliceController },
  R25: {
    title: 'a terminating endpoint stops being ready at once, though it may still serve',
    source: endpointSliceController,
  },
  R26: {
    title: 'an endpoint has a hostname only if its Pod names one and the Service as its subdomain',
    source: endpointSliceController,
  },
  R27: { title: 'each address family has slices of its own', source: endpointSliceController },
  R28: { title: 'a Service without members has one empty slice', source: endpointSliceController },
  R29: { title: 'without a selector no slice is made; slices made by hand join by a label', source: coreDns },
  R30: { title: "a slice carries its Service's labels and belongs to it", source: endpointSliceController },
  R31: { title: 'a slice holds at most 100 endpoints', source: endpointSliceController },
  R32: {
    title: 'the ports in a slice are target ports; a name that no container declares leaves the port out',
    source: endpointSliceController,
  },
};

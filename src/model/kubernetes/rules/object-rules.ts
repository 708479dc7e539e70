import type { Rule } from '../../model.ts';
import {
  apiDefaults,
  apiValidation,
  endpointSliceController,
  ipAllocation,
  ipAllocator,
  serviceDocs,
  serviceStorage,
  serviceStrategy,
} from './sources.ts';

/** How the API server creates, completes, checks and updates objects. */
export const objectRules: Readonly<Record<string, Rule>> = {
  R1: { title: 'a Service that names no clusterIP is given one', source: ipAllocation },
  R2: { title: 'clusterIP None makes a Service headless: no IP is allocated', source: serviceDocs },
  R3: { title: 'the API server fills in defaults before it validates', source: apiDefaults },
  R4: { title: 'a clusterIP that a Service asks for must be in range and free', source: ipAllocator },
  R5: { title: "names are DNS labels; a Service's starts with a letter", source: apiValidation },
  R6: { title: 'a Service needs ports, unless it is headless or an ExternalName', source: apiValidation },
  R7: { title: 'a NodePort or LoadBalancer Service cannot be headless', source: apiValidation },
  R8: { title: 'an ExternalName Service has a name to point to, no IP and no endpoints', source: apiValidation },
  R9: { title: 'a clusterIP may not change once it is set', source: apiValidation },
  R10: { title: 'an update that leaves clusterIP out keeps the old one, None too', source: serviceStorage },
  R11: {
    title: 'a change of type to or from ExternalName gives cluster IPs back or hands them out',
    source: serviceStrategy,
  },
  R12: { title: 'a Service has the address families that the cluster has', source: ipAllocation },
  R13: { title: 'a headless Service without a selector is given both families', source: ipAllocation },
  R14: { title: 'ports are 1 to 65535, each with its own name where there are several', source: apiValidation },
  R15: {
    title: 'a node port is for types NodePort and LoadBalancer, from its own range, and one Service alone has it',
    source: apiValidation,
  },
  R16: { title: 'session affinity is None or ClientIP, with a timeout of up to a day', source: apiValidation },
  R17: { title: 'external IPs and load balancer fields only where the type has a use for them', source: apiValidation },
  R18: { title: 'an empty selector selects nothing', source: endpointSliceController },
  R19: { title: 'cluster IPs are handed out from a range and come back on deletion', source: ipAllocator },
};

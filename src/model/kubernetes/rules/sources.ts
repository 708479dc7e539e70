import type { Rule } from '../../model.ts';

type Source = NonNullable<Rule['source']>;

/** Where the rules are written down. */
export const dnsSpecification: Source = {
  name: 'Kubernetes DNS-Based Service Discovery, schema 1.1.0',
  url: 'https://github.com/kubernetes/dns/blob/9aa70b8f97dc/docs/specification.md',
};
export const coreDns: Source = {
  name: 'CoreDNS, plugin kubernetes',
  url: 'https://github.com/coredns/coredns/tree/4b26cced3271/plugin/kubernetes',
};
export const coreDnsCache: Source = {
  name: 'CoreDNS, plugin cache',
  url: 'https://github.com/coredns/coredns/tree/4b26cced3271/plugin/cache',
};
export const endpointSliceController: Source = {
  name: 'The EndpointSlice controller',
  url: 'https://github.com/kubernetes/endpointslice/tree/daa4d01084ee',
};
export const apiValidation: Source = {
  name: 'The API server, validation of core objects',
  url: 'https://github.com/kubernetes/kubernetes/blob/000f26050b9b/pkg/apis/core/validation/validation.go',
};
export const apiDefaults: Source = {
  name: 'The API server, defaults of core objects',
  url: 'https://github.com/kubernetes/kubernetes/blob/b0d609f08083/pkg/apis/core/v1/defaults.go',
};
export const serviceStorage: Source = {
  name: 'The API server, storage of Services',
  url: 'https://github.com/kubernetes/kubernetes/tree/b0d609f08083/pkg/registry/core/service/storage',
};
export const serviceStrategy: Source = {
  name: 'The API server, how Services are updated',
  url: 'https://github.com/kubernetes/kubernetes/blob/184c25044c66/pkg/registry/core/service/strategy.go',
};
export const ipAllocation: Source = {
  name: 'The API server, allocation of cluster IPs',
  url: 'https://github.com/kubernetes/kubernetes/blob/b0d609f08083/pkg/registry/core/service/storage/alloc.go',
};
export const ipAllocator: Source = {
  name: 'The API server, IP allocator',
  url: 'https://github.com/kubernetes/kubernetes/blob/2e0908106e44/pkg/registry/core/service/ipallocator/ipallocator.go',
};
export const serviceDocs: Source = {
  name: 'Kubernetes documentation: Service',
  url: 'https://kubernetes.io/docs/concepts/services-networking/service/',
};
export const dnsDocs: Source = {
  name: 'Kubernetes documentation: DNS for Services and Pods',
  url: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
};
export const virtualIPDocs: Source = {
  name: 'Kubernetes documentation: Virtual IPs and Service Proxies',
  url: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
};
export const podDocs: Source = {
  name: 'Kubernetes documentation: Pod Lifecycle',
  url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
};
export const proxyScope: Source = {
  name: 'kube-proxy, which Services it serves',
  url: 'https://github.com/kubernetes/kubernetes/blob/016d1c1072dd/pkg/proxy/util/utils.go',
};
export const proxyCleanup: Source = {
  name: 'kube-proxy, which connections it forgets',
  url: 'https://github.com/kubernetes/kubernetes/blob/6a26e4554260/pkg/proxy/conntrack/cleanup.go',
};
export const statefulSetDocs: Source = {
  name: 'Kubernetes documentation: StatefulSets',
  url: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
};
export const statefulSetController: Source = {
  name: 'The StatefulSet controller',
  url: 'https://github.com/kubernetes/kubernetes/tree/000f26050b9b/pkg/controller/statefulset',
};

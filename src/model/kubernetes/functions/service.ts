import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import type { Service } from '../objects/service.ts';
import { selectorText } from '../objects/selector.ts';
import { listed } from '../text/listed.ts';
import { because, serviceByName, textOf } from './ask.ts';

/** `service("web")`: the Service as the API server has it. */
export const service: ModelFunction<Cluster> = {
  signature: 'service(string): Service',
  description: 'The Service of this name, or of `namespace/name`; absent where there is none.',
  about: ['service'],
  ask(cluster, name) {
    const found = serviceByName(cluster, textOf(name), []);
    if ('none' in found) return found.none;
    const { metadata, spec } = found.service;
    const value = {
      name: metadata.name,
      namespace: metadata.namespace,
      type: spec.type,
      clusterIP: spec.clusterIP || null,
      clusterIPs: spec.clusterIPs,
      ipFamilies: spec.ipFamilies,
      ipFamilyPolicy: spec.ipFamilyPolicy || null,
      headless: isHeadless(found.service),
      selector: selectorText(spec.selector),
      ports: spec.ports.map(({ port }) => port),
      targetPorts: spec.ports.map(({ port, targetPort }) => String(targetPort ?? port)),
      publishNotReadyAddresses: spec.publishNotReadyAddresses,
      externalName: spec.externalName || null,
    };
    return { value, because: whyClusterIP(found.service) };
  },
};

function whyClusterIP(subject: Service) {
  const { name } = subject.metadata;
  if (isHeadless(subject))
    return because(`the Service ${name} has clusterIP None: it is headless and no IP was allocated`, ['R2']);
  const ips = virtualIPs(subject);
  if (ips.length === 0) return because(`the Service ${name} is an ExternalName and has no IP`, ['R8']);
  return because(`the Service ${name} got the cluster IP ${listed(ips)} when it was created and keeps it`, [
    'R1',
    'R9',
  ]);
}

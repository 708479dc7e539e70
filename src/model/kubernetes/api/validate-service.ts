import { ipFamily } from '../net/ip.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import type { FieldError } from './field-error.ts';
import { forbidden, invalid, notSupported, required } from './field-error.ts';
import { dns1123Subdomain, labelValues } from './names.ts';
import { validateMeta } from './validate-meta.ts';
import { validateServicePorts } from './validate-service-ports.ts';

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const policies = ['Cluster', 'Local'];
const notAnIP = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';

/** What the API says of a Service, defaults filled in, that is about to be created (R5, R6, R7, R8, R14, R15, R16, R17). */
export function validateService(service: Service): readonly FieldError[] {
  return [
    ...validateMeta(service),
    ...typeErrors(service),
    ...validateServicePorts(service),
    ...labelValues('spec.selector', service.spec.selector),
    ...affinityErrors(service),
    ...addressErrors(service),
    ...policyErrors(service),
  ];
}

function typeErrors(service: Service): readonly FieldError[] {
  const { type, clusterIPs, externalName } = service.spec;
  if (type === '') return [required('spec.type')];
  if (!types.includes(type)) return [notSupported('spec.type', type, types)];
  if (type === 'ExternalName') {
    const errors =
      clusterIPs.length === 0 ? [] : [forbidden('spec.clusterIPs', 'may not be set for ExternalName services')];
    if (externalName === '') return [...errors, required('spec.externalName')];
    return [...errors, ...dns1123Subdomain('spec.externalName', externalName.replace(/\.$/, ''))];
  }
  if (type === 'ClusterIP' || !isHeadless(service)) return [];
  return [invalid('spec.clusterIPs[0]', 'None', `may not be set to 'None' for ${type} services`)];
}

function affinityErrors(service: Service): readonly FieldError[] {
  const { sessionAffinity, sessionAffinityConfig: config } = service.spec;
  if (sessionAffinity === '') return [required('spec.sessionAffinity')];
  if (sessionAffinity !== 'None' && sessionAffinity !== 'ClientIP') {
    return [notSupported('spec.sessionAffinity', sessionAffinity, ['ClientIP', 'None'])];
  }
  if (sessionAffinity === 'None') {
    const detail = 'must not be set when session affinity is None';
    return config === undefined ? [] : [forbidden('spec.sessionAffinityConfig', detail)];
  }
  const timeout = config?.clientIP?.timeoutSeconds ?? 0;
  if (timeout >= 1 && timeout <= 86400) return [];
  const detail = 'must be greater than 0 and less than or equal to 86400';
  return [invalid('spec.sessionAffinityConfig.clientIP.timeoutSeconds', timeout, detail)];
}

function addressErrors(service: Service): readonly FieldError[] {
  const { clusterIPs, clusterIP, externalIPs } = service.spec;
  const errors: FieldError[] = [];
  if (clusterIPs.length > 0 && clusterIP !== clusterIPs[0]) {
    errors.push(invalid('spec.clusterIPs', clusterIPs, 'first value must match `clusterIP`'));
  }
  if (clusterIPs.length > 1 && clusterIPs.includes('None')) {
    errors.push(invalid('spec.clusterIPs', clusterIPs, "'None' must be the first and only value"));
  } else if (!isHeadless(service)) {
    errors.push(...ipErrors('spec.clusterIPs', clusterIPs));
  }
  return [...errors, ...ipErrors('spec.externalIPs', externalIPs), ...externalIPErrors(externalIPs)];
}

function ipErrors(field: string, ips: readonly string[]): readonly FieldError[] {
  return ips.flatMap((ip, i) => (ipFamily(ip) === undefined ? [invalid(`${field}[${i}]`, ip, notAnIP)] : []));
}

function externalIPErrors(ips: readonly string[]): readonly FieldError[] {
  return ips.flatMap((ip, i) => {
    const field = `spec.externalIPs[${i}]`;
    if (ip === '0.0.0.0' || ip === '::') return [invalid(field, ip, 'may not be unspecified (0.0.0.0 or ::)')];
    if (ip.startsWith('127.') || ip === '::1') {
      return [invalid(field, ip, 'may not be in the loopback range (127.0.0.0/8, ::1/128)')];
    }
    if (ip.startsWith('169.254.') || /^fe[89ab]/i.test(ip)) {
      return [invalid(field, ip, 'may not be in the link-local range (169.254.0.0/16, fe80::/10)')];
    }
    return [];
  });
}

function policyErrors(service: Service): readonly FieldError[] {
  const spec = service.spec;
  const balanced = spec.type === 'LoadBalancer';
  const external = balanced || spec.type === 'NodePort' || spec.externalIPs.length > 0;
  const onlyBalanced = "may only be used when `type` is 'LoadBalancer'";
  const errors: FieldError[] = [];
  if (spec.internalTrafficPolicy !== '' && !policies.includes(spec.internalTrafficPolicy)) {
    errors.push(notSupported('spec.internalTrafficPolicy', spec.internalTrafficPolicy, policies));
  }
  if (spec.externalTrafficPolicy !== '' && !external) {
    const detail = 'may only be set for externally-accessible services';
    errors.push(invalid('spec.externalTrafficPolicy', spec.externalTrafficPolicy, detail));
  } else if (spec.externalTrafficPolicy !== '' && !policies.includes(spec.externalTrafficPolicy)) {
    errors.push(notSupported('spec.externalTrafficPolicy', spec.externalTrafficPolicy, policies));
  }
  if (spec.healthCheckNodePort !== 0 && !(balanced && spec.externalTrafficPolicy === 'Local')) {
    const detail = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
    errors.push(invalid('spec.healthCheckNodePort', spec.healthCheckNodePort, detail));
  }
  if (balanced) return errors;
  if (spec.loadBalancerSourceRanges.length > 0) errors.push(forbidden('spec.LoadBalancerSourceRanges', onlyBalanced));
  if (spec.allocateLoadBalancerNodePorts !== undefined) {
    errors.push(forbidden('spec.allocateLoadBalancerNodePorts', onlyBalanced));
  }
  if (spec.loadBalancerClass !== undefined) errors.push(forbidden('spec.loadBalancerClass', onlyBalanced));
  return errors;
}

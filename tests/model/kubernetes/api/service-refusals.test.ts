import { expect, test } from 'vitest';
import { said } from './apply.ts';

const port = 'ports: [{ port: 80 }]';
const label =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

test.each([
  [
    'R4',
    `clusterIP: nonsense, ${port}`,
    'spec.clusterIPs[0]: Invalid value: "nonsense": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
  ],
  [
    'R4',
    `clusterIP: 10.96.0.0, ${port}`,
    'spec.clusterIPs: Invalid value: ["10.96.0.0"]: failed to allocate IP 10.96.0.0: the provided IP (10.96.0.0) is not in the valid range. The range of valid IPs is 10.96.0.0/12',
  ],
  [
    'R4',
    `clusterIP: 10.111.255.255, ${port}`,
    'spec.clusterIPs: Invalid value: ["10.111.255.255"]: failed to allocate IP 10.111.255.255: the provided IP (10.111.255.255) is not in the valid range. The range of valid IPs is 10.96.0.0/12',
  ],
  ['R6', 'selector: { app: x }', 'spec.ports: Required value'],
  [
    'R7',
    `type: LoadBalancer, clusterIP: None, ${port}`,
    `spec.clusterIPs[0]: Invalid value: "None": may not be set to 'None' for LoadBalancer services`,
  ],
  ['R8', 'type: ExternalName, externalName: .', 'spec.externalName: Required value'],
  [
    'R8',
    'type: ExternalName, externalName: a.example, clusterIP: None',
    'spec.clusterIPs: Forbidden: may not be set for ExternalName services',
  ],
  [
    'R8',
    'type: ExternalName, externalName: a.example, ipFamilies: [IPv4], ipFamilyPolicy: SingleStack',
    '\n* spec.ipFamilies: Forbidden: may not be set for ExternalName services\n* spec.ipFamilyPolicy: Forbidden: may not be set for ExternalName services',
  ],
  [
    'R14',
    'ports: [{ port: 65536 }]',
    '\n* spec.ports[0].port: Invalid value: 65536: must be between 1 and 65535, inclusive\n* spec.ports[0].targetPort: Invalid value: 65536: must be between 1 and 65535, inclusive',
  ],
  [
    'R14',
    'ports: [{ port: 80, protocol: HTTP }]',
    'spec.ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"',
  ],
  [
    'R14',
    'ports: [{ port: 80, targetPort: far-too-long-name }]',
    'spec.ports[0].targetPort: Invalid value: "far-too-long-name": must be no more than 15 characters',
  ],
  [
    'R14',
    'ports: [{ port: 80, targetPort: "80" }]',
    'spec.ports[0].targetPort: Invalid value: "80": must contain at least one letter (a-z)',
  ],
  [
    'R14',
    'ports: [{ port: 80, targetPort: a--b }]',
    'spec.ports[0].targetPort: Invalid value: "a--b": must not contain consecutive hyphens',
  ],
  ['R14', 'ports: [{ name: a, port: 80 }, { name: a, port: 81 }]', 'spec.ports[1].name: Duplicate value: "a"'],
  ['R14', 'ports: [{ name: Web, port: 80 }]', `spec.ports[0].name: Invalid value: "Web": ${label}`],
  [
    'R14',
    'ports: [{ name: a, port: 80 }, { name: b, port: 80 }]',
    'spec.ports[1]: Duplicate value: {"protocol":"TCP","port":80}',
  ],
  [
    'R15',
    'ports: [{ port: 80, nodePort: 30080 }]',
    "spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'",
  ],
  [
    'R15',
    'type: LoadBalancer, ports: [{ port: 10250 }]',
    'spec.ports[0]: Invalid value: 10250: may not expose port 10250 externally since it is used by kubelet',
  ],
  [
    'R16',
    `sessionAffinity: Cookie, ${port}`,
    'spec.sessionAffinity: Unsupported value: "Cookie": supported values: "ClientIP", "None"',
  ],
  [
    'R16',
    `sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ${port}`,
    'spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 86401: must be greater than 0 and less than 86400',
  ],
  [
    'R17',
    `externalIPs: [127.0.0.1], ${port}`,
    'spec.externalIPs[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)',
  ],
  [
    'R17',
    `externalIPs: ["fe80::1"], ${port}`,
    'spec.externalIPs[0]: Invalid value: "fe80::1": may not be in the link-local range (169.254.0.0/16, fe80::/10)',
  ],
  [
    'R17',
    `externalIPs: [224.0.0.9], ${port}`,
    'spec.externalIPs[0]: Invalid value: "224.0.0.9": may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)',
  ],
  [
    'R17',
    `externalTrafficPolicy: Local, ${port}`,
    'spec.externalTrafficPolicy: Invalid value: "Local": may only be set for externally-accessible services',
  ],
  [
    'R17',
    `type: NodePort, externalTrafficPolicy: Near, ${port}`,
    'spec.externalTrafficPolicy: Unsupported value: "Near": supported values: "Cluster", "Local"',
  ],
  [
    'R17',
    `internalTrafficPolicy: Near, ${port}`,
    'spec.internalTrafficPolicy: Unsupported value: "Near": supported values: "Cluster", "Local"',
  ],
  [
    'R17',
    `type: NodePort, healthCheckNodePort: 30500, ${port}`,
    "spec.healthCheckNodePort: Invalid value: 30500: may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
  ],
  [
    'R17',
    `trafficDistribution: Near, ${port}`,
    'spec.trafficDistribution: Unsupported value: "Near": supported values: "PreferClose", "PreferSameNode", "PreferSameZone"',
  ],
  [
    'R17',
    `loadBalancerClass: a.example/b, ${port}`,
    "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'",
  ],
  [
    'R17',
    `type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0], ${port}`,
    'spec.LoadBalancerSourceRanges[0]: Invalid value: "10.0.0.0": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)',
  ],
  [
    'R17',
    `allocateLoadBalancerNodePorts: false, ${port}`,
    "spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'",
  ],
])('%s: { %s } is refused', (_, spec, text) => {
  expect(said([spec])).toBe(text);
});

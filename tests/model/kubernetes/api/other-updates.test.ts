import { expect, test } from 'vitest';
import { deploymentYaml, podYaml } from '../lesson-run.ts';
import { applied } from './apply.ts';

const slice = (type: string, rest: string) => `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: x }
addressType: ${type}
${rest}
`;
const one = 'endpoints: [{ addresses: [192.0.2.7] }]';

test.each([
  [
    'the selector of a Deployment',
    [deploymentYaml('x', 1), deploymentYaml('x', 1).replaceAll('app: x', 'app: y')],
    'The Deployment "x" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"y"}}: field is immutable',
  ],
  [
    'the ports of a Pod',
    [podYaml('x', 'app: x'), podYaml('x', 'app: x', 'ports: [{ containerPort: 81 }]')],
    'The Pod "x" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
  ],
  [
    'the address type of a slice',
    [slice('IPv4', one), slice('FQDN', 'endpoints: [{ addresses: [a.example] }]')],
    'The EndpointSlice "x" is invalid: addressType: Invalid value: "FQDN": field is immutable',
  ],
])('%s does not change', (_, manifests, text) => {
  expect(applied(manifests)).toMatchObject({ output: text, exitCode: 1 });
});

test.each([
  [
    'the image of a Pod',
    [podYaml('x', 'app: x'), podYaml('x', 'app: x').replace('nginx', 'nginx:2')],
    'pod/x configured',
  ],
  ['the labels of a Pod', [podYaml('x', 'app: x'), podYaml('x', 'app: y')], 'pod/x configured'],
  [
    'the template of a Deployment',
    [deploymentYaml('x', 1), deploymentYaml('x', 1, 'env: []')],
    'deployment.apps/x configured',
  ],
  [
    'the endpoints of a slice',
    [slice('IPv4', one), slice('IPv4', 'endpoints: []')],
    'endpointslice.discovery.k8s.io/x configured',
  ],
])('%s may change', (_, manifests, text) => {
  expect(applied(manifests).output).toBe(text);
});

test.each([
  ['addressType: Required value', slice('""', '')],
  ['endpoints[0].addresses[0]: Invalid value: "192.0.2.7": must be a valid IPv6 address', slice('IPv6', one)],
  [
    'endpoints[0].addresses: Required value: must contain at least 1 item',
    slice('IPv4', 'endpoints: [{ addresses: [] }]'),
  ],
  [
    'endpoints[0].addresses[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)',
    slice('IPv4', 'endpoints: [{ addresses: [127.0.0.1] }]'),
  ],
  ['ports[1].name: Duplicate value: ""', slice('IPv4', 'ports: [{ port: 80 }, { port: 81 }]')],
  [
    'ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"',
    slice('IPv4', 'ports: [{ port: 80, protocol: HTTP }]'),
  ],
])('a slice is refused: %s', (text, manifest) => {
  expect(applied([manifest]).output).toBe(`The EndpointSlice "x" is invalid: ${text}`);
});

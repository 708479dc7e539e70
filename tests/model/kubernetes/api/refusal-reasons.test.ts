import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { parseFiles, serviceYaml } from '../lesson-run.ts';

const port = 'ports: [{ port: 80 }]';

/** Why a Service x is refused, where one of another spec is there already. */
function reasonsOf(spec: string, before = port) {
  const files = parseFiles({ 'old.yaml': serviceYaml('x', before), 'new.yaml': serviceYaml('x', spec) });
  const { state } = kubernetes.run(kubernetes.start(files, {}).state, 'kubectl apply -f old.yaml');
  return kubernetes.run(state, 'kubectl apply -f new.yaml').events.map(({ text, rules }) => [text, rules]);
}

const refuses = 'the API server refuses the Service x:';

test.each([
  [`clusterIP: None, ${port}`, `spec.clusterIPs[0] is ["None"]: may not change once set`, ['R9']],
  ['selector: { app: x }', 'it needs spec.ports', ['R6']],
  [
    `type: Headless, ${port}`,
    'spec.type is "Headless", but the supported values are "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
    ['R3'],
  ],
  [
    'ports: [{ name: a, port: 80 }, { name: a, port: 81 }]',
    'spec.ports[1].name is "a", which is there already',
    ['R14'],
  ],
  [
    'ports: [{ port: 80, nodePort: 30080 }]',
    "spec.ports[0].nodePort may not be used when `type` is 'ClusterIP'",
    ['R15'],
  ],
  [
    `ipFamilyPolicy: RequireDualStack, ${port}`,
    'spec.ipFamilyPolicy is "RequireDualStack": this cluster is not configured for dual-stack services',
    ['R12'],
  ],
  [
    `sessionAffinity: Cookie, ${port}`,
    'spec.sessionAffinity is "Cookie", but the supported values are "ClientIP", "None"',
    ['R16'],
  ],
  [`loadBalancerClass: a, ${port}`, "spec.loadBalancerClass may only be used when `type` is 'LoadBalancer'", ['R17']],
])('%s is refused because %s', (spec, text, rules) => {
  expect(reasonsOf(spec)).toEqual([[`${refuses} ${text}`, rules]]);
});

test('a refused change is why a Service stays as it is', () => {
  const files = parseFiles({ 'x.yaml': serviceYaml('x', 'selector: { app: x }') });
  const { events } = kubernetes.run(kubernetes.start(files, {}).state, 'kubectl create -f x.yaml');
  expect(events).toEqual([{ text: `${refuses} it needs spec.ports`, rules: ['R6'], about: ['service'] }]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cluster } from '../../../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import type { Service } from '../../../../src/model/kubernetes/objects/service.ts';
import { nodePortsOf, virtualIPs } from '../../../../src/model/kubernetes/objects/service.ts';

const port = fc.record(
  {
    name: fc.constantFrom('a', 'b'),
    port: fc.constantFrom(53, 80),
    protocol: fc.constantFrom('TCP', 'UDP'),
    nodePort: fc.constantFrom(30000, 30001, 80),
  },
  { requiredKeys: ['name', 'port'] },
);

const fields = {
  selector: fc.constant({ app: 'x' }),
  ports: fc.uniqueArray(port, { selector: ({ name }) => name, minLength: 1 }),
  ipFamilyPolicy: fc.constantFrom('SingleStack', 'PreferDualStack', 'RequireDualStack'),
  sessionAffinity: fc.constantFrom('None', 'ClientIP'),
};
const plainPorts = fields.ports.map((ports) => ports.map(({ nodePort: _, ...rest }) => rest));
const policy = fc.constantFrom('Cluster', 'Local');

const inside = fc.record(
  { ...fields, ports: plainPorts, clusterIP: fc.constantFrom('None', '10.96.0.5', 'fd00:10:96::5') },
  { requiredKeys: ['ports'] },
);
const outside = fc.record(
  { ...fields, type: fc.constantFrom('NodePort', 'LoadBalancer'), externalTrafficPolicy: policy },
  { requiredKeys: ['type', 'ports'] },
);
const alias = fc.record({ type: fc.constant('ExternalName'), externalName: fc.constant('db.example.com') });
/** Fields that do not go together. */
const any = fc.record(
  {
    ...fields,
    type: fc.constantFrom('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
    clusterIP: fc.constantFrom('None', '10.96.0.5', 'x'),
    // One family alone is refused the second time where the server has added the other.
    ipFamilies: fc.constantFrom(['IPv4', 'IPv6'], ['IPv6', 'IPv4']),
    externalTrafficPolicy: policy,
  },
  { requiredKeys: [] },
);
const spec = fc.oneof(inside, outside, alias, any);

const options = fc.constantFrom(
  {},
  { serviceCIDRs: '10.96.0.0/29' },
  { serviceCIDRs: ['10.96.0.0/16', 'fd00:10:96::/112'] },
);
const names = fc.constantFrom('x', 'y', 'z');
const manifest = fc.tuple(names, spec).map(([name, each]) => {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: each };
});

function servicesOf(cluster: Cluster): readonly Service[] {
  return cluster.services.rows.valuesArray();
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

test('whatever is applied: IPs and node ports are unique, fit the families and the type, and a new Service stays when it is applied again', () => {
  let created = 0;
  const run = fc.property(options, fc.array(manifest, { maxLength: 8 }), (cluster, manifests) => {
    const files = new Map(manifests.map((document, i) => [`${i}.yaml`, [document]]));
    let { state } = kubernetes.start(files, cluster);
    for (const i of manifests.keys()) {
      const outcome = kubernetes.run(state, `kubectl apply -f ${i}.yaml`);
      expect(outcome.problem).toBeUndefined();
      ({ state } = outcome);
      expect(isUnique(servicesOf(state).flatMap(virtualIPs))).toBe(true);
      expect(isUnique(servicesOf(state).flatMap((service) => [...new Set(nodePortsOf(service))]))).toBe(true);
      for (const { spec: each } of servicesOf(state)) {
        const { type, clusterIP, clusterIPs, ipFamilies } = each;
        if (type === 'ExternalName') expect([...clusterIPs, ...ipFamilies]).toEqual([]);
        else expect(clusterIPs.length).toBe(clusterIP === 'None' ? 1 : ipFamilies.length);
        if (type === 'NodePort') expect(each.ports.every(({ nodePort }) => nodePort > 0)).toBe(true);
      }
      if (!outcome.output.endsWith('created')) continue;
      created += 1;
      expect(kubernetes.run(state, `kubectl apply -f ${i}.yaml`).output).toMatch(/unchanged$/);
    }
  });
  fc.assert(run, { numRuns: 300, seed: 1 });
  // A run in which nothing is created would hold for nothing.
  expect(created).toBeGreaterThan(100);
});

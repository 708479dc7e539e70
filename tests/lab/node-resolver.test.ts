import { promises } from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleCluster, serveAnswers, serveCluster, type TestServer } from './serve-cluster.ts';

const WEB = 'web.default.svc.cluster.local';
const cluster = sampleCluster();
let server: TestServer;

beforeAll(async () => {
  server = await serveCluster(cluster);
});
beforeEach(() => void server.asked.splice(0));
afterAll(() => server.close());

/** The resolver that Node's programs use, asking the lab alone. */
function resolverOf({ port }: TestServer, address = '127.0.0.1'): promises.Resolver {
  const resolver = new promises.Resolver({ timeout: 20_000, tries: 3 });
  resolver.setServers([address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`]);
  return resolver;
}

describe("Node's own resolver is answered", () => {
  test('A of a headless Service: its Pods, with their TTL', async () => {
    const found = await resolverOf(server).resolve4(WEB, { ttl: true });
    expect(found.toSorted((a, b) => a.address.localeCompare(b.address))).toEqual([
      { address: '10.1.1.5', ttl: 30 },
      { address: '10.1.1.6', ttl: 30 },
    ]);
  });

  test('A of a Service with a cluster IP', async () => {
    expect(await resolverOf(server).resolve4('virtual.default.svc.cluster.local')).toEqual(['10.96.137.10']);
  });

  test('AAAA', async () => {
    expect(await resolverOf(server).resolve6('six.default.svc.cluster.local')).toEqual(['fd00::5']);
  });

  test('SRV', async () => {
    const found = await resolverOf(server).resolveSrv(`_http._tcp.${WEB}`);
    expect(found.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject([
      { name: `10-1-1-5.${WEB}`, port: 80, priority: 0, weight: 50 },
      { name: `10-1-1-6.${WEB}`, port: 80, priority: 0, weight: 50 },
    ]);
  });

  test('SOA of the zone', async () => {
    expect(await resolverOf(server).resolveSoa('cluster.local')).toMatchObject({
      nsname: 'ns.dns.cluster.local',
      hostmaster: 'hostmaster.cluster.local',
      minttl: 30,
    });
  });

  test('a name in mixed case', async () => {
    expect(await resolverOf(server).resolve4('WeB.Default.SVC.cluster.LOCAL')).toHaveLength(2);
  });

  test('a name that does not exist', async () => {
    await expect(resolverOf(server).resolve4('nobody.default.svc.cluster.local')).rejects.toMatchObject({
      code: 'ENOTFOUND',
    });
  });

  test('a headless Service without a ready endpoint does not exist', async () => {
    await expect(resolverOf(server).resolve4('empty.default.svc.cluster.local')).rejects.toMatchObject({
      code: 'ENOTFOUND',
    });
  });

  test('a name without a record of the type', async () => {
    await expect(resolverOf(server).resolve6(WEB)).rejects.toMatchObject({ code: 'ENODATA' });
  });

  test('a name outside the cluster is refused', async () => {
    await expect(resolverOf(server).resolve4('example.com')).rejects.toMatchObject({ code: 'EREFUSED' });
  });

  test('a Service of 200 Pods: cut short over UDP, whole over TCP', async () => {
    const found = await resolverOf(server).resolve4('many.default.svc.cluster.local');
    expect(new Set(found).size).toBe(200);
    expect(server.asked).toEqual(['UDP', 'TCP']);
  });

  test('over IPv6 as well, where this machine has it', async () => {
    expect(server.addresses).toContain('127.0.0.1');
    for (const address of server.addresses)
      expect(await resolverOf(server, address).resolve4(WEB), address).toHaveLength(2);
  });
});

describe('PTR', () => {
  test('of a cluster IP: its Service', async () => {
    expect(await resolverOf(server).reverse('10.96.137.10')).toEqual(['virtual.default.svc.cluster.local']);
  });

  test('of an endpoint: one name for each Service that lists it', async () => {
    expect((await resolverOf(server).reverse('10.1.1.5')).toSorted()).toEqual([
      '10-1-1-5.virtual.default.svc.cluster.local',
      '10-1-1-5.web.default.svc.cluster.local',
    ]);
    expect(await resolverOf(server).reverse('fd00::5')).toEqual(['fd00--5.six.default.svc.cluster.local']);
  });

  test('of an address that nobody has', async () => {
    await expect(resolverOf(server).reverse('10.1.99.99')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  test('goes over the wire', async () => {
    const name = '10.137.96.10.in-addr.arpa.';
    const stub = await serveAnswers(() => ({
      rcode: 'NOERROR',
      authoritative: true,
      truncated: false,
      answers: [{ name, type: 'PTR', ttl: 30, data: 'virtual.default.svc.cluster.local.' }],
      authority: [],
      additional: [],
    }));
    expect(await resolverOf(stub).reverse('10.96.137.10')).toEqual(['virtual.default.svc.cluster.local']);
    await stub.close();
  });
});

import { createSocket } from 'node:dgram';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuery } from '../../src/lab/query.ts';
import { responder } from '../../src/lab/respond.ts';
import { dnsOf } from '../../src/lab/model-dns.ts';
import { kubernetes } from '../../src/model/kubernetes/kubernetes.ts';
import { askUdp, opt, queryFor, TcpClient, withLength } from './ask.ts';
import { sampleCluster, serveCluster, type TestServer } from './serve-cluster.ts';

const WEB = 'web.default.svc.cluster.local';
const cluster = sampleCluster();
let server: TestServer;

beforeAll(async () => {
  server = await serveCluster(cluster);
});
afterAll(() => server.close());

const good = fc.constantFrom(
  queryFor(WEB, 'A'),
  queryFor(`_http._tcp.${WEB}`, 'SRV', { additionals: [opt(1232)] }),
  queryFor('many.default.svc.cluster.local', 'A', { additionals: [opt(4096, 0, true)] }),
  queryFor('10.1.1.10.in-addr.arpa', 'PTR'),
);
const mutated = fc
  .tuple(good, fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([packet, changes]) => {
    const bytes = Buffer.from(packet);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes;
  });
const cut = fc.tuple(good, fc.nat(200)).map(([packet, at]) => Buffer.from(packet.subarray(0, at % packet.length)));
const random = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
/** Random bytes behind a header that asks one question, so that the rest is read. */
const afterHeader = random.map((bytes) => Buffer.concat([queryFor(WEB, 'A').subarray(0, 12), bytes]));
const garbage = fc.oneof(random, afterHeader, mutated, cut);

async function stillAnswers(): Promise<void> {
  expect((await askUdp(server.port, queryFor(WEB, 'A'))).packet.answers).toHaveLength(2);
  const client = new TcpClient(server.port);
  client.socket.write(withLength(queryFor(WEB, 'A')));
  expect((await client.next()).packet.answers).toHaveLength(2);
  client.socket.destroy();
}

describe('garbage', () => {
  test('is answered with FORMERR or another code, or not at all; nothing throws, nothing fails inside', () => {
    const dns = dnsOf(kubernetes);
    const failures: unknown[] = [];
    const respond = responder(
      (question) => {
        if (dns === undefined) throw new Error('a cluster has DNS');
        return dns.ask(cluster, question);
      },
      (failure) => failures.push(failure),
    );
    fc.assert(
      fc.property(garbage, fc.constantFrom('UDP' as const, 'TCP' as const), (bytes, transport) => {
        const response = respond(bytes, transport);
        const received = readQuery(bytes);
        if (received === 'nothing') return response === undefined;
        const isReply = response !== undefined && (response.readUInt16BE(2) & 0x8000) !== 0;
        const sameId = response?.readUInt16BE(0) === bytes.readUInt16BE(0);
        const code = (response?.[3] ?? 0) & 0xf;
        return isReply && sameId && (!('error' in received) || code === (received.error === 'FORMERR' ? 1 : 4));
      }),
      { numRuns: 3000 },
    );
    expect(failures).toEqual([]);
  });

  test('over UDP leaves the server answering', async () => {
    const socket = createSocket('udp4');
    await fc.assert(
      fc.asyncProperty(fc.array(garbage, { maxLength: 20 }), async (packets) => {
        for (const packet of packets) {
          await new Promise((resolve) => socket.send(packet, server.port, '127.0.0.1', resolve));
          // The server lives in this thread too, and gets its turn.
          await new Promise(setImmediate);
        }
      }),
      { numRuns: 100 },
    );
    socket.close();
    expect(server.asked.length).toBeGreaterThan(100);
    await stillAnswers();
  });

  test('over TCP, framed or not, leaves the server answering', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(garbage, fc.boolean()), { maxLength: 10 }), async (pieces) => {
        const client = new TcpClient(server.port);
        const stream = Buffer.concat(pieces.map(([bytes, framed]) => (framed ? withLength(bytes) : bytes)));
        client.socket.end(stream);
        client.socket.resume();
        await client.closed();
      }),
      { numRuns: 60 },
    );
    await stillAnswers();
    expect(server.failures).toEqual([]);
  });
});

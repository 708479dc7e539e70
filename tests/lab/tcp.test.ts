import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONGEST_QUERY } from '../../src/lab/frames.ts';
import { responder } from '../../src/lab/respond.ts';
import { listenTcp } from '../../src/lab/tcp.ts';
import { askUdp, queryFor, TcpClient, withLength } from './ask.ts';
import { sampleCluster, serveCluster, type TestServer } from './serve-cluster.ts';

const WEB = 'web.default.svc.cluster.local';
let server: TestServer;

beforeAll(async () => {
  server = await serveCluster(sampleCluster());
});
afterAll(() => server.close());

function query(id: number, name = WEB): Buffer {
  return withLength(queryFor(name, 'A', { id }));
}

describe('a connection', () => {
  test('takes several queries in one piece, and answers them in order', async () => {
    const client = new TcpClient(server.port);
    client.socket.write(Buffer.concat([1, 2, 3, 4, 5].map((id) => query(id))));
    const ids = [];
    for (let nth = 0; nth < 5; nth++) ids.push((await client.next()).packet.id);
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    client.socket.write(query(6));
    expect((await client.next()).packet).toMatchObject({ id: 6, answers: [{}, {}] });
    client.socket.destroy();
  });

  test('takes a query in pieces of one byte', async () => {
    const client = new TcpClient(server.port);
    client.socket.setNoDelay(true);
    for (const byte of Buffer.concat([query(1), query(2)])) {
      client.socket.write(Buffer.from([byte]));
      await new Promise(setImmediate);
    }
    expect((await client.next()).packet.id).toBe(1);
    expect((await client.next()).packet.id).toBe(2);
    client.socket.destroy();
  });

  test('answers a client that has closed its own side', async () => {
    const client = new TcpClient(server.port);
    client.socket.end(query(1));
    expect((await client.next()).packet.id).toBe(1);
    await client.closed();
  });

  test('loses nothing where the client asks much before it reads', async () => {
    const client = new TcpClient(server.port);
    client.socket.pause();
    const many = Array.from({ length: 300 }, (_, id) => query(id, 'many.default.svc.cluster.local'));
    client.socket.write(Buffer.concat(many));
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.socket.resume();
    for (let id = 0; id < 300; id++) expect((await client.next()).packet.id).toBe(id);
    client.socket.destroy();
  });

  test('goes over an empty message, and a response', async () => {
    const client = new TcpClient(server.port);
    client.socket.write(
      Buffer.concat([withLength(Buffer.alloc(0)), withLength(Buffer.from([0, 1, 0x80, 0])), query(9)]),
    );
    expect((await client.next()).packet.id).toBe(9);
    client.socket.destroy();
  });

  test('is closed where a query is announced that is too long; others go on', async () => {
    const other = new TcpClient(server.port);
    const client = new TcpClient(server.port);
    client.socket.write(withLength(Buffer.alloc(LONGEST_QUERY + 1)));
    await client.closed();
    other.socket.write(query(3));
    expect((await other.next()).packet.id).toBe(3);
    other.socket.destroy();
  });

  test('that breaks off in the middle of a query hurts nobody', async () => {
    for (let nth = 0; nth < 20; nth++) {
      const client = new TcpClient(server.port);
      client.socket.write(query(nth).subarray(0, 7), () => client.socket.resetAndDestroy());
      await client.closed();
    }
    expect((await askUdp(server.port, queryFor(WEB, 'A'))).packet.answers).toHaveLength(2);
  });
});

describe('the limits', () => {
  const nothing = responder(
    () => ({ rcode: 'NXDOMAIN', authoritative: true, truncated: false, answers: [], authority: [], additional: [] }),
    () => undefined,
  );

  test('a silent client is closed', async () => {
    const listener = await listenTcp('127.0.0.1', 0, nothing, { connections: 5, idle: 50 });
    const client = new TcpClient(listener.port);
    await client.closed();
    await listener.close();
  });

  test('clients beyond the number are turned away, and those within it served', async () => {
    const listener = await listenTcp('127.0.0.1', 0, nothing, { connections: 2, idle: 60_000 });
    const first = [new TcpClient(listener.port), new TcpClient(listener.port)];
    for (const client of first) {
      client.socket.write(query(1));
      await client.next();
    }
    const third = new TcpClient(listener.port);
    await third.closed();
    first[0]?.socket.write(query(2));
    expect((await first[0]?.next())?.packet.id).toBe(2);
    await listener.close();
    for (const client of first) await client.closed();
  });
});

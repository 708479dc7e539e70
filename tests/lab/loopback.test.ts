import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDns, type Serving } from '../../src/lab/serve.ts';

let serving: Serving;

beforeAll(async () => {
  serving = await serveDns(() => undefined, 0);
});
afterAll(() => serving.close());

const outward = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));

/** Whether something listens on TCP, or holds the UDP port, at an address. */
async function isTaken(address: string, family: string, port: number): Promise<boolean> {
  const tcp = createServer();
  const tcpTaken = await new Promise<boolean>((resolve) => {
    tcp.once('error', () => resolve(true));
    tcp.listen({ host: address, port, ipv6Only: true }, () => resolve(false));
  });
  if (!tcpTaken) await new Promise((resolve) => tcp.close(resolve));
  const udp = createSocket({ type: family === 'IPv6' ? 'udp6' : 'udp4', ipv6Only: family === 'IPv6' });
  const udpTaken = await new Promise<boolean>((resolve) => {
    udp.once('error', () => resolve(true));
    udp.bind(port, address, () => resolve(false));
  });
  udp.close();
  return tcpTaken || udpTaken;
}

test('the port is taken at loopback', async () => {
  expect(serving.addresses.every((address) => address === '127.0.0.1' || address === '::1')).toBe(true);
  for (const address of serving.addresses)
    expect(await isTaken(address, address.includes(':') ? 'IPv6' : 'IPv4', serving.port), address).toBe(true);
});

// A server that listened everywhere would hold the port at these addresses as well.
test.runIf(outward.length > 0)('the port is free at every address that others can reach', async () => {
  for (const { address, family } of outward)
    expect(await isTaken(address, family, serving.port), `${address}:${serving.port}`).toBe(false);
});

test('a port that is taken is an error, and nothing stays open', async () => {
  await expect(serveDns(() => undefined, serving.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const udp = createSocket('udp4');
  const port = await new Promise<number>((resolve) => udp.bind(0, '127.0.0.1', () => resolve(udp.address().port)));
  await expect(serveDns(() => undefined, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise<void>((resolve) => udp.close(resolve));
  // TCP alone is taken here: the UDP socket that was opened before is closed again.
  const tcp = createServer();
  await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', resolve));
  await expect(serveDns(() => undefined, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => tcp.close(resolve));
  const second = await serveDns(() => undefined, port);
  expect(second.port).toBe(port);
  await second.close();
});

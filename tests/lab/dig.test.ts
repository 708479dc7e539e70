import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleCluster, serveCluster, type TestServer } from './serve-cluster.ts';

const run = promisify(execFile);
const WEB = 'web.default.svc.cluster.local';
/** Whether the tools of Debian's bind9-dnsutils are here. */
const installed = ['dig', 'nslookup'].every((tool) => spawnSync(tool, ['-v']).error === undefined);
const title = installed
  ? 'the real dig and nslookup'
  : 'the real dig and nslookup: NOT RUN, they are not installed here';
let server: TestServer;

beforeAll(async () => {
  server = await serveCluster(sampleCluster());
});
afterAll(() => server.close());

async function dig(...words: readonly string[]): Promise<string> {
  const { stdout } = await run('dig', ['@127.0.0.1', '-p', String(server.port), '+timeout=60', ...words]);
  return stdout;
}

/** What nslookup prints; it exits 1 where there is no such name. */
async function nslookup(...words: readonly string[]): Promise<string> {
  return new Promise((resolve) =>
    execFile('nslookup', [`-port=${server.port}`, '-timeout=60', ...words, '127.0.0.1'], (_, stdout) =>
      resolve(stdout),
    ),
  );
}

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' '));
}

describe.runIf(installed)(title, () => {
  test('A', async () => {
    expect(lines(await dig('+short', WEB)).toSorted()).toEqual(['10.1.1.5', '10.1.1.6']);
    expect(lines(await dig('+noall', '+answer', WEB)).toSorted()).toEqual([
      `${WEB}. 30 IN A 10.1.1.5`,
      `${WEB}. 30 IN A 10.1.1.6`,
    ]);
    expect(lines(await dig('+short', 'AAAA', 'six.default.svc.cluster.local'))).toEqual(['fd00::5']);
  });

  test('flags, and nothing malformed', async () => {
    for (const words of [[WEB], ['SRV', `_http._tcp.${WEB}`], ['nobody.default.svc.cluster.local'], ['MX', WEB]]) {
      const text = await dig(...words);
      expect(text).toMatch(/^;; flags: qr aa rd; /m);
      expect(text).not.toMatch(/malformed|mismatch|extra input|FORMERR|SERVFAIL/i);
    }
  });

  test('SRV with its addresses beside it', async () => {
    const text = lines(await dig('+noall', '+answer', '+additional', 'SRV', `_http._tcp.${WEB}`));
    expect(text).toEqual([
      `_http._tcp.${WEB}. 30 IN SRV 0 50 80 10-1-1-5.${WEB}.`,
      `_http._tcp.${WEB}. 30 IN SRV 0 50 80 10-1-1-6.${WEB}.`,
      `10-1-1-5.${WEB}. 30 IN A 10.1.1.5`,
      `10-1-1-6.${WEB}. 30 IN A 10.1.1.6`,
    ]);
  });

  test('NXDOMAIN with the SOA', async () => {
    const text = await dig('nobody.default.svc.cluster.local');
    expect(text).toContain('status: NXDOMAIN');
    expect(lines(text)).toContain(
      'cluster.local. 30 IN SOA ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 30',
    );
  });

  test('outside the zone: REFUSED', async () => {
    expect(await dig('example.com')).toContain('status: REFUSED');
  });

  test('200 Pods: cut over UDP, asked again over TCP', async () => {
    server.asked.splice(0);
    expect(lines(await dig('+short', 'many.default.svc.cluster.local'))).toHaveLength(200);
    expect(server.asked).toEqual(['UDP', 'TCP']);
    expect(await dig('+ignore', 'many.default.svc.cluster.local')).toMatch(/^;; flags: qr aa tc rd; /m);
  });

  test('several queries on one connection', async () => {
    const text = await dig('+tcp', '+keepopen', '+short', WEB, 'virtual.default.svc.cluster.local');
    expect(lines(text)).toContain('10.96.137.10');
  });

  test('nslookup', async () => {
    expect(lines(await nslookup(WEB))).toEqual(
      expect.arrayContaining([`Server: 127.0.0.1`, `Name: ${WEB}`, 'Address: 10.1.1.5', 'Address: 10.1.1.6']),
    );
    expect(await nslookup('nobody.default.svc.cluster.local')).toContain(
      "** server can't find nobody.default.svc.cluster.local: NXDOMAIN",
    );
  });
});

test.runIf(!installed)(`${title}; on Debian, apt-get install bind9-dnsutils`, ({ annotate }) =>
  annotate('dig is not installed here, so the lab was not asked with it', 'warning'),
);

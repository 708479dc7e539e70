import { encode, type DecodedPacket } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askUdp, opt, queryFor, TcpClient, withLength } from './ask.ts';
import { sampleCluster, serveCluster, type TestServer } from './serve-cluster.ts';

const WEB = 'web.default.svc.cluster.local';
const MANY = 'many.default.svc.cluster.local';
const NOBODY = 'nobody.default.svc.cluster.local';
const [NOERROR, FORMERR, NXDOMAIN, NOTIMP, REFUSED] = [0, 1, 3, 4, 5];
let server: TestServer;

beforeAll(async () => {
  server = await serveCluster(sampleCluster());
});
afterAll(() => server.close());

async function ask(packet: Buffer) {
  return askUdp(server.port, packet);
}

function withoutOpt(packet: DecodedPacket) {
  return packet.additionals?.filter(({ type }) => type !== 'OPT') ?? [];
}

describe('the header', () => {
  test('in the zone: authoritative, no recursion, and what the client wished said again', async () => {
    const { packet } = await ask(queryFor(WEB, 'A'));
    expect(packet).toMatchObject({
      id: 4711,
      type: 'response',
      flag_aa: true,
      flag_ra: false,
      flag_rd: true,
      flag_tc: false,
      flag_ad: false,
      flag_cd: false,
    });
    expect((await ask(queryFor(WEB, 'A', { flags: 0 }))).packet.flag_rd).toBe(false);
    expect((await ask(queryFor(WEB, 'A', { flags: 0x0030 }))).packet).toMatchObject({ flag_cd: true, flag_ad: false });
  });

  test('outside the zone: REFUSED, and the server claims nothing', async () => {
    for (const name of ['example.com', 'local', '.', 'notcluster.local']) {
      const { rcode, packet } = await ask(queryFor(name, 'A'));
      expect(rcode, name).toBe(REFUSED);
      expect(packet, name).toMatchObject({ flag_aa: false, answers: [], authorities: [] });
    }
  });

  test('the question comes back in its own letters, and so does the owner', async () => {
    const name = 'WEB.dEfault.svc.Cluster.LOCAL';
    const { packet } = await ask(queryFor(name, 'A'));
    expect(packet.questions).toMatchObject([{ name, type: 'A' }]);
    expect(packet.answers?.map((answer) => answer.name)).toEqual([name, name]);
  });

  test('bytes in the question that are no text come back as they were', async () => {
    const label = Buffer.from([4, 0xff, 0x2e, 0x00, 0x5c]);
    const question = Buffer.concat([label, queryFor(WEB, 'A').subarray(12)]);
    const { bytes, rcode } = await ask(Buffer.concat([queryFor(WEB, 'A').subarray(0, 12), question]));
    expect(bytes.subarray(12, 12 + question.length).equals(question)).toBe(true);
    expect(rcode).toBe(NXDOMAIN);
  });
});

describe('the sections', () => {
  test('SRV: the targets, and their addresses in the additional section', async () => {
    const { packet } = await ask(queryFor(`_http._tcp.${WEB}`, 'SRV', { additionals: [opt(4096)] }));
    expect(packet.answers).toMatchObject(
      ['10-1-1-5', '10-1-1-6'].map((host) => ({
        type: 'SRV',
        ttl: 30,
        data: { priority: 0, weight: 50, port: 80, target: `${host}.${WEB}` },
      })),
    );
    expect(withoutOpt(packet)).toMatchObject([
      { name: `10-1-1-5.${WEB}`, type: 'A', data: '10.1.1.5' },
      { name: `10-1-1-6.${WEB}`, type: 'A', data: '10.1.1.6' },
    ]);
  });

  test.each([
    ['NXDOMAIN', NOBODY, 'A', NXDOMAIN],
    ['NODATA', WEB, 'AAAA', NOERROR],
  ])('%s: the SOA in authority, and nothing else', async (_, name, type, expected) => {
    const { rcode, packet } = await ask(queryFor(name, type));
    expect(rcode).toBe(expected);
    expect(packet).toMatchObject({ flag_aa: true, answers: [], additionals: [] });
    expect(packet.authorities).toMatchObject([
      { name: 'cluster.local', type: 'SOA', ttl: 30, data: { mname: 'ns.dns.cluster.local', minimum: 30 } },
    ]);
  });

  test('a type that nobody has: NODATA at a name that exists, NXDOMAIN at one that does not', async () => {
    const unknown = (name: string): Buffer => {
      const bytes = queryFor(name, 'A');
      bytes.writeUInt16BE(65_280, bytes.length - 4);
      return bytes;
    };
    for (const packet of [unknown(WEB), queryFor(WEB, 'MX'), queryFor(WEB, 'ANY'), queryFor(WEB, 'AXFR')])
      expect(await ask(packet)).toMatchObject({ rcode: NOERROR, packet: { answers: [] } });
    expect(await ask(unknown(NOBODY))).toMatchObject({ rcode: NXDOMAIN });
  });
});

describe('the size', () => {
  test('without EDNS a response has 512 bytes at most, and says that it was cut', async () => {
    const { bytes, packet } = await ask(queryFor(MANY, 'A'));
    expect(bytes.length).toBeLessThanOrEqual(512);
    expect(packet.flag_tc).toBe(true);
    // One more record, of 16 bytes with a pointer for its name, would not have fitted.
    expect(packet.answers).toHaveLength(Math.floor((512 - queryFor(MANY, 'A').length) / 16));
  });

  test.each([1, 100, 512, 1232, 4096])('a client that offers %i bytes gets no more', async (size) => {
    const { bytes, packet } = await ask(queryFor(MANY, 'A', { additionals: [opt(size)] }));
    const room = Math.max(512, size);
    expect(bytes.length).toBeLessThanOrEqual(room);
    expect(room - bytes.length).toBeLessThan(size === 4096 ? 4096 : 16);
    expect(packet.flag_tc).toBe(size !== 4096);
    expect(packet.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: room, ednsVersion: 0 }]);
  });

  test('a response that fits is not cut; over UDP a large buffer takes 200 Pods', async () => {
    const { packet } = await ask(queryFor(MANY, 'A', { additionals: [opt(65_535)] }));
    expect(packet.flag_tc).toBe(false);
    expect(new Set(packet.answers?.map((answer) => 'data' in answer && answer.data)).size).toBe(200);
  });

  test('SRV of 200 Pods over TCP: every target with its address, every name readable', async () => {
    const client = new TcpClient(server.port);
    client.socket.write(withLength(queryFor(`_http._tcp.${MANY}`, 'SRV')));
    const { packet } = await client.next();
    client.socket.destroy();
    expect(packet.flag_tc).toBe(false);
    const targets = packet.answers?.map((answer) => (answer.type === 'SRV' ? answer.data.target : ''));
    expect(new Set(targets).size).toBe(200);
    expect(new Set(packet.additionals?.map(({ name }) => name))).toEqual(new Set(targets));
  });

  test('what is cut keeps whole records: sections in their order, none with a hole', async () => {
    const { packet } = await ask(queryFor(`_http._tcp.${WEB}`, 'SRV', { additionals: [opt(512)] }));
    const srv = (await ask(queryFor(`_http._tcp.${MANY}`, 'SRV', { additionals: [opt(1232)] }))).packet;
    expect(packet.flag_tc).toBe(false);
    expect(srv.flag_tc).toBe(true);
    expect(srv.answers?.length).toBeGreaterThan(5);
    expect(withoutOpt(srv)).toEqual([]);
  });
});

describe('EDNS', () => {
  test('a client without it gets none; DO comes back', async () => {
    expect((await ask(queryFor(WEB, 'A'))).packet.additionals).toEqual([]);
    const { packet } = await ask(queryFor(WEB, 'A', { additionals: [opt(1232, 0, true)] }));
    expect(packet.additionals).toMatchObject([{ type: 'OPT', flag_do: true }]);
  });

  test('a version that is not out yet: BADVERS', async () => {
    const { rcode, packet } = await ask(queryFor(WEB, 'A', { additionals: [opt(1232, 1)] }));
    expect(rcode).toBe(0);
    expect(packet.additionals).toMatchObject([{ type: 'OPT', extendedRcode: 1, ednsVersion: 0 }]);
    expect(packet.answers).toEqual([]);
  });

  test('two OPT records: FORMERR', async () => {
    expect(await ask(queryFor(WEB, 'A', { additionals: [opt(512), opt(512)] }))).toMatchObject({ rcode: FORMERR });
  });
});

describe('what is no plain question', () => {
  test('another opcode: NOTIMP, with that opcode', async () => {
    for (const opcode of [1, 2, 4, 5, 15])
      expect(await ask(queryFor(WEB, 'A', { flags: opcode << 11 }))).toMatchObject({ rcode: NOTIMP, opcode });
  });

  test('several questions, or none: FORMERR', async () => {
    const question = { name: WEB, type: 'A' as const };
    for (const questions of [[], [question, question]])
      expect(await ask(encode({ id: 1, questions }))).toMatchObject({ rcode: FORMERR });
  });

  test('a header that announces more than there is: FORMERR', async () => {
    for (const at of [4, 6, 8, 10]) {
      const bytes = queryFor(WEB, 'A');
      bytes.writeUInt16BE(65_535, at);
      expect(await ask(bytes)).toMatchObject({ rcode: FORMERR, packet: { id: 4711 } });
    }
  });

  test('a name that ends early, has a label too long, is too long, or points: FORMERR', async () => {
    const header = queryFor(WEB, 'A').subarray(0, 12);
    const tail = Buffer.from([0, 0, 1, 0, 1]);
    const label = Buffer.from([50, ...Buffer.alloc(50, 'a')]);
    const names = [
      Buffer.from([9, 97]),
      Buffer.from([0x80, 97]),
      Buffer.concat([label, label, label, label, label, label]),
      Buffer.from([0xc0, 0x0c]),
    ];
    for (const name of names)
      expect(await ask(Buffer.concat([header, name, tail])), name.toString('hex')).toMatchObject({ rcode: FORMERR });
  });

  test('another class: REFUSED', async () => {
    const questions = [{ name: WEB, type: 'TXT' as const, class: 'CH' as const }];
    expect(await ask(encode({ id: 1, questions }))).toMatchObject({ rcode: REFUSED });
  });

  test('crumbs and responses get no answer; the question after them does', async () => {
    const response = encode({ type: 'response', id: 1, questions: [{ name: WEB, type: 'A' }] });
    const crumbs = [Buffer.alloc(0), Buffer.from([1]), Buffer.alloc(11)];
    const { packet } = await askUdp(server.port, [...crumbs, response, queryFor(WEB, 'A', { id: 7 })]);
    expect(packet.id).toBe(7);
  });
});

import { describe, expect, test } from 'vitest';
import { CompressedMessage } from '../../src/lab/message.ts';
import type { DnsReply } from '../../src/lab/model-dns.ts';
import { recordBytes } from '../../src/lab/record-bytes.ts';
import { readName, UnwritableName, writeName } from '../../src/lab/wire-name.ts';
import type { DnsRecord } from '../../src/model/kubernetes/dns/record.ts';
import { askUdp, queryFor } from './ask.ts';
import { serveAnswers } from './serve-cluster.ts';

const NAME = 'web.default.svc.cluster.local.';

function reply(...answers: readonly DnsRecord[]): DnsReply {
  return { rcode: 'NOERROR', authoritative: true, truncated: false, answers, authority: [], additional: [] };
}

async function overTheWire(record: DnsRecord) {
  const server = await serveAnswers(() => reply(record));
  const { packet, rcode } = await askUdp(server.port, queryFor(NAME, 'A'));
  await server.close();
  return { rcode, failures: server.failures, answer: packet.answers?.[0] };
}

describe("a record's zone-file text goes over the wire", () => {
  test.each([
    ['A', '10.1.1.5', '10.1.1.5'],
    ['AAAA', 'fd00::5', 'fd00::5'],
    ['AAAA', '::', '::'],
    ['AAAA', '2001:db8:0:1:2:3:4:5', '2001:db8:0:1:2:3:4:5'],
    ['CNAME', 'db.example.com.', 'db.example.com'],
    ['NS', 'kube-dns.kube-system.svc.cluster.local.', 'kube-dns.kube-system.svc.cluster.local'],
    ['PTR', NAME, NAME.slice(0, -1)],
    ['SRV', `0 16 5432 ${NAME}`, { priority: 0, weight: 16, port: 5432, target: NAME.slice(0, -1) }],
    ['TXT', '"1.1.0"', [Buffer.from('1.1.0')]],
    ['TXT', '1.1.0', [Buffer.from('1.1.0')]],
    ['TXT', '"two words" "a \\"quote\\""', [Buffer.from('two words'), Buffer.from('a "quote"')]],
    [
      'SOA',
      'ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 30',
      {
        mname: 'ns.dns.cluster.local',
        rname: 'hostmaster.cluster.local',
        serial: 1,
        refresh: 7200,
        retry: 1800,
        expire: 86400,
        minimum: 30,
      },
    ],
  ])('%s %s', async (type, data, expected) => {
    const { answer } = await overTheWire({ name: NAME, type, ttl: 5, data });
    expect(answer).toMatchObject({ name: NAME.slice(0, -1), type, ttl: 5, class: 'IN', data: expected });
  });

  test('what has no form there is SERVFAIL, and the server says what failed', async () => {
    const long = `${'a'.repeat(64)}.example.com.`;
    for (const data of [long, `${'a.'.repeat(128)}`, 'two..dots.'])
      expect(await overTheWire({ name: NAME, type: 'CNAME', ttl: 5, data }), data).toMatchObject({
        rcode: 2,
        failures: [new UnwritableName(data)],
      });
    expect(await overTheWire({ name: NAME, type: 'LOC', ttl: 5, data: 'here' })).toMatchObject({
      rcode: 2,
      failures: [new Error('the lab has no form for a record of type LOC: here')],
    });
  });
});

describe('names', () => {
  test.each(['.', NAME, 'WeB.Local.', 'a\\046b.local.', '\\000\\255.x.', `${'a'.repeat(63)}.b.`])(
    '%s is written and read',
    (name) => {
      const bytes = writeName(name);
      expect(readName(bytes, 0)).toEqual({ text: name, end: bytes.length });
    },
  );

  test('the longest name has 255 bytes', () => {
    const name = `${'a'.repeat(63)}.`.repeat(3);
    expect(writeName(`${name}${'a'.repeat(61)}.`)).toHaveLength(255);
    expect(readName(writeName(`${name}${'a'.repeat(61)}.`), 0)?.end).toBe(255);
    expect(() => writeName(`${name}${'a'.repeat(62)}.`)).toThrow(UnwritableName);
  });
});

test('a name that was written is pointed to, in the same letters only', () => {
  const question = Buffer.concat([writeName('web.Local.'), Buffer.from([0, 1, 0, 1])]);
  const message = new CompressedMessage(Buffer.alloc(12), question);
  const owners = ['web.Local.', 'db.Local.', 'db.Local.', 'web.local.', '.'];
  const lengths = owners.map((owner) => {
    const before = message.length;
    message.add(
      { owner: recordBytes({ name: owner, type: 'A', ttl: 1, data: '10.1.1.1' }).owner, rest: Buffer.alloc(0) },
      512,
    );
    return message.length - before;
  });
  expect(lengths).toEqual([2, 3 + 2, 2, 'web.local.'.length + 1, 1]);
  // The question's name stands at 12, its end `Local.` at 16.
  expect(
    message
      .bytes()
      .subarray(12 + question.length)
      .toString('hex'),
  ).toMatch(/^c00c026462c010/);
});

import { expect, test } from 'vitest';
import { responder } from '../../src/lab/respond.ts';
import { overUdp } from '../../src/model/kubernetes/dns/over-udp.ts';
import { resolve } from '../../src/model/kubernetes/dns/resolve.ts';
import { opt, queryFor, read } from './ask.ts';
import { sampleCluster } from './serve-cluster.ts';

const cluster = sampleCluster();
/** What an OPT record without options takes, which the model does not count. */
const OPT = 11;

test.each([
  ['many.default.svc.cluster.local.', 'A'],
  ['MANY.Default.svc.cluster.local.', 'A'],
  ['_http._tcp.many.default.svc.cluster.local.', 'SRV'],
  ['web.default.svc.cluster.local.', 'SRV'],
  ['web.default.svc.cluster.local.', 'AAAA'],
])('the model cuts %s %s where the encoded message is cut (R56)', (name, type) => {
  const response = resolve(cluster, { name, type });
  const respond = responder(
    () => response,
    (failure) => expect.fail(String(failure)),
  );
  for (let size = 512; size < 5000; size += 7) {
    const message = respond(queryFor(name, type, { additionals: [opt(size)] }), 'UDP');
    if (message === undefined) throw new Error('no response');
    const { packet } = read(message);
    const cut = overUdp(response, size - OPT);
    expect(packet.flag_tc, `${size}`).toBe(cut.truncated);
    expect(packet.answers?.length, `${size}`).toBe(cut.answers.length);
    expect(packet.authorities?.length, `${size}`).toBe(cut.authority.length);
    expect((packet.additionals?.length ?? 0) - 1, `${size}`).toBe(cut.additional.length);
  }
});

import { expect, test } from 'vitest';
import { podIP } from '../../../../src/model/kubernetes/net/pod-ip.ts';

/** R27: the text of a Pod's status, and of its endpoint. */
test.each([
  ['10.1.1.5', '10.1.1.5'],
  ['010.001.000.05', '10.1.0.5'],
  ['fd00::0:5', 'fd00::5'],
  ['FD00:0:0:1:0:0:0:A', 'fd00:0:0:1::a'],
  ['fd00::5678:0000:0000:9abc:1', 'fd00::5678:0:0:9abc:1'],
  ['::ffff:10.1.1.5', '10.1.1.5'],
  ['::fffe:10.1.1.5', '::fffe:a01:105'],
  ['1.2.3.400', '1.2.3.400'],
])('%s is %s', (text, plain) => {
  expect(podIP(text)).toBe(plain);
});

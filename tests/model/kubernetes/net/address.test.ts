import { expect, test } from 'vitest';
import { canonicalIP, parseAddress } from '../../../../src/model/kubernetes/net/address.ts';
import { isInBlock, parseCidr } from '../../../../src/model/kubernetes/net/cidr.ts';
import { ipFamily } from '../../../../src/model/kubernetes/net/ip.ts';
import { poolOf, takeIP } from '../../../../src/model/kubernetes/net/ip-pool.ts';

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:0db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['1:0:0:0:0:0:0:0', '1::'],
  ['::ffff:10.0.0.1', '::ffff:a00:1'],
])('%s is written %s', (text, canonical) => {
  expect(canonicalIP(text)).toBe(canonical);
});

test.each([
  '10.0.0',
  '10.0.0.256',
  '010.0.0.1',
  '1::2::3',
  ':',
  '1.2.3.4::',
  '1:2:3:4:5:6:7',
  '12345::',
  'fe80::1%eth0',
  '',
])('"%s" is no address', (text) => {
  expect(ipFamily(text)).toBeUndefined();
});

test.each([
  ['10.96.0.0/12', '10.96.0.0/12'],
  ['10.96.137.10/12', '10.96.0.0/12'],
  ['fd00:10:96::7/112', 'fd00:10:96::/112'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('%s is the range %s', (text, range) => {
  expect(parseCidr(text)?.text).toBe(range);
});

test.each(['10.0.0.0', '10.0.0.0/33', '::/129', '10.0.0.0/08', '10.0.0.0/8/8', '10.0.0/8'])(
  '%s is no range',
  (text) => {
    expect(parseCidr(text)).toBeUndefined();
  },
);

test.each([
  ['10.96.0.0/12', '10.95.255.255', false],
  ['10.96.0.0/12', '10.96.0.0', true],
  ['10.96.0.0/12', '10.111.255.255', true],
  ['10.96.0.0/12', '10.112.0.0', false],
  ['fd00::/16', 'fd00:ffff::1', true],
  ['::/0', '10.0.0.1', false],
])('%s has %s: %s', (range, ip, isIn) => {
  const [cidr, address] = [parseCidr(range), parseAddress(ip)];
  expect(cidr !== undefined && address !== undefined && isInBlock(cidr, address)).toBe(isIn);
});

test.each([
  [['10.1.1.5'], ['10.1.1.5', '10.1.1.6', '10.1.1.7']],
  [['10.1.1.253'], ['10.1.1.253', '10.1.1.254', '10.1.2.1']],
  [
    ['10.1.1.7', '10.1.1.5'],
    ['10.1.1.7', '10.1.1.5', '10.1.1.6', '10.1.1.8'],
  ],
])('from %j come %j', (listed, ips) => {
  let pool = poolOf('IPv4', listed);
  const given = ips.map(() => {
    const taken = takeIP(pool);
    ({ pool } = taken);
    return taken.ip;
  });
  expect(given).toEqual(ips);
});

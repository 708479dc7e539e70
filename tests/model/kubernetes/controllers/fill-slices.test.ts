import { expect, test } from 'vitest';
import { fillSlices } from '../../../../src/model/kubernetes/controllers/fill-slices.ts';
import type { EndpointSlice, SliceEndpoint } from '../../../../src/model/kubernetes/objects/endpoint-slice.ts';
import { endpointSlice } from '../../../../src/model/kubernetes/objects/endpoint-slice.ts';

/** Endpoints as a text: `1 2!`, where `!` is ready. */
function endpoints(text: string): SliceEndpoint[] {
  const words = text.split(' ').filter((word) => word !== '');
  return words.map((word) => ({ addresses: [word.replace('!', '')], conditions: { ready: word.endsWith('!') } }));
}

function textOf(all: readonly SliceEndpoint[]): string {
  return all.map(({ addresses, conditions }) => `${addresses.join()}${conditions.ready ? '!' : ''}`).join(' ');
}

function slice(name: string, text: string): EndpointSlice {
  return endpointSlice.parse({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name },
    endpoints: endpoints(text),
  });
}

const all = () => true;

/** Slices a, b, ... of at most four endpoints and what is wanted in; `written / emptied / added` out. */
test.each([
  ['nothing to do', ['1 2', '3'], '3 2 1', '', '', ''],
  ['the first ones', [], '1 2 3 4 5', '', '', '1 2 3 4 | 5'],
  ['one changes in its place', ['1 2', '3'], '1 2! 3', 'a: 1 2!', '', ''],
  ['one is gone', ['1 2', '3'], '2 3', 'a: 2', '', ''],
  ['a slice is empty', ['1 2', '3'], '1 2', '', 'b', ''],
  ['a new one goes where something is written anyway', ['1 2 3', '4 5 6'], '1 2 3 4 6 7', 'b: 4 6 7', '', ''],
  ['the fullest of those first', ['1 2', '3 4 5'], '1! 2 3! 4 5 6', 'b: 3! 4 5 6 | a: 1! 2', '', ''],
  ['else to the slice that it fills best', ['1', '2 3', '4 5'], '1 2 3 4 5 6', 'b: 2 3 6', '', ''],
  ['not to a full one', ['1 2 3 4', '5'], '1 2 3 4 5 6', 'b: 5 6', '', ''],
  ['several only where there is room for all', ['1 2 3', '4 5 6'], '1 2 3 4 5 6 7 8', '', '', '7 8'],
  ['more than a slice holds', ['1 2 3'], '1 2 3 4 5 6 7 8', 'a: 1 2 3 8', '', '4 5 6 7'],
  ['an emptied slice is not filled again here', ['1', '2 3'], '2 3 4 5', 'b: 2 3 4 5', 'a', ''],
])('%s', (_, before, wanted, written, emptied, added) => {
  const slices = before.map((text, i) => slice('abc'[i] ?? '', text));
  const filled = fillSlices(slices, endpoints(wanted), all, () => false, 4);
  expect([
    filled.written.map((one) => `${one.metadata.name}: ${textOf(one.endpoints)}`).join(' | '),
    filled.emptied.map(({ metadata }) => metadata.name).join(' '),
    filled.added.map(textOf).join(' | '),
  ]).toEqual([written, emptied, added]);
});

test('a slice with other labels is written whatever it holds, so new endpoints go there', () => {
  const slices = [slice('a', '1 2 3'), slice('b', '4')];
  const filled = fillSlices(slices, endpoints('1 2 3 4 5'), all, ({ metadata }) => metadata.name === 'b', 4);
  expect(filled.written.map((one) => textOf(one.endpoints))).toEqual(['4 5']);
});

test('another Pod of the same name and address takes the place of the one before', () => {
  const of = (uid: string): SliceEndpoint => ({
    addresses: ['10.1.1.5'],
    conditions: {},
    targetRef: { kind: 'Pod', namespace: 'default', name: 'web-0', uid },
  });
  const before = { ...slice('a', ''), endpoints: [of('1'), ...endpoints('2')] };
  const [written] = fillSlices([before], [...endpoints('2'), of('3')], all, () => false, 4).written;
  expect(written?.endpoints).toEqual([of('3'), ...endpoints('2')]);
});

test('endpoints that are not looked at stay as they are', () => {
  const slices = [slice('a', '1 2 3'), slice('b', '4 5')];
  const isLookedAt = ({ addresses: [ip] }: SliceEndpoint) => ['4', '6'].includes(ip ?? '');
  const filled = fillSlices(slices, endpoints('4! 6'), isLookedAt, () => false, 4);
  expect(filled.written.map((one) => textOf(one.endpoints))).toEqual(['4! 5 6']);
  expect([filled.emptied, filled.added]).toEqual([[], []]);
});

import { canonicalIP } from '../net/address.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import type { EndpointCase } from './endpoint-case.ts';

type Expected = EndpointCase['expect'];
type Listed = Extract<Expected, { readonly slices: unknown }>;
type Slice = Listed['slices'][number];
type Port = Listed['ports'][number];

/** What a case expects, a line for each thing that can differ; the order of slices and endpoints means nothing. */
export function expectedLines(expect: Expected): readonly string[] {
  if ('slices' in expect) {
    const endpoints = expect.endpoints.map(({ ip, ...rest }) => endpointLine({ addresses: [ip], ...rest }));
    return listedLines(endpoints, expect.ports, expect.slices);
  }
  return countedLines(expect.sliceLengths, expect.total, expect.readyCount);
}

/** What stands in slices, as lines that can be held against those of a case: with labels only where the case has some. */
export function foundLines(expect: Expected, slices: readonly EndpointSlice[]): readonly string[] {
  const found = slices.map((slice): Slice => plainSlice(slice));
  const endpoints = found.flatMap((slice) => slice.endpoints);
  if (!('slices' in expect)) {
    const lengths = found.map((slice) => slice.endpoints.length);
    return countedLines(lengths, endpoints.length, endpoints.filter(({ ready }) => ready).length);
  }
  const hasLabels = expect.slices.some(({ labels }) => labels !== undefined);
  const compared = hasLabels ? found : found.map(({ labels: _, ...rest }) => rest);
  // A case does not say of which slice the ports are that it names beside its slices; it may be each of them.
  const wanted = portsText(expect.ports);
  const named = found.find(({ ports }) => portsText(ports) === wanted) ?? found[0];
  return listedLines(endpoints.map(endpointLine), named?.ports ?? [], compared);
}

function plainSlice({ addressType, ports, endpoints, metadata }: EndpointSlice): Slice {
  return {
    addressType,
    ports: ports.map((one) => ({ ...one, port: one.port ?? 0 })),
    endpoints: endpoints.map(({ conditions, ...rest }) => ({
      ...rest,
      ready: conditions.ready ?? true,
      serving: conditions.serving ?? true,
      terminating: conditions.terminating ?? false,
    })),
    labels: metadata.labels,
  };
}

function listedLines(
  endpoints: readonly string[],
  ports: readonly Port[],
  slices: readonly Slice[],
): readonly string[] {
  return [`ports ${portsText(ports)}`, ...[...endpoints].sort(), ...slices.map(sliceLine).sort()];
}

function countedLines(lengths: readonly number[], total: number, ready: number): readonly string[] {
  return [`slices of ${[...lengths].sort((a, b) => b - a).join(', ')}`, `${total} endpoints`, `${ready} ready`];
}

function sliceLine({ addressType, ports, endpoints, labels }: Slice): string {
  const pairs = Object.entries(labels ?? {}).map(([label, value]) => `${label}=${value}`);
  const marked = pairs.length === 0 ? '' : ` labels ${pairs.sort().join(',')}`;
  return `slice ${addressType} ports ${portsText(ports)}${marked}: ${endpoints.map(endpointLine).sort().join('; ')}`;
}

function endpointLine(endpoint: Slice['endpoints'][number]): string {
  const { addresses, ready, serving, terminating, hostname, nodeName, zone } = endpoint;
  const letters = `${ready ? 'R' : '-'}${serving ? 'S' : '-'}${terminating ? 'T' : '-'}`;
  const where = [`hostname ${hostname ?? '-'}`, `node ${nodeName ?? '-'}`, `zone ${zone ?? '-'}`];
  return [addresses.map(canonicalIP).join(','), letters, ...where].join(' ');
}

function portsText(ports: readonly Port[]): string {
  const texts = ports.map(
    ({ name, port, protocol, appProtocol }) => `${name}:${port}/${protocol}/${appProtocol ?? ''}`,
  );
  return texts.sort().join(',') || 'none';
}

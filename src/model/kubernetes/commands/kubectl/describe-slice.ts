import type { EndpointSlice, SliceEndpoint } from '../../objects/endpoint-slice.ts';
import { describeMeta } from './describe-meta.ts';

const unset = '<unset>';

/** What `kubectl describe` says of an EndpointSlice, a tab between a name and its value; events are not modelled. */
export function describeSlice({ metadata, addressType, ports, endpoints }: EndpointSlice): readonly string[] {
  return [
    ...describeMeta(metadata),
    `AddressType:\t${addressType}`,
    ...(ports.length === 0
      ? [`Ports: ${unset}`]
      : [
          'Ports:',
          '  Name\tPort\tProtocol',
          '  ----\t----\t--------',
          ...ports.map(({ name, port, protocol }) => `  ${name || unset}\t${port ?? unset}\t${protocol}`),
        ]),
    ...(endpoints.length === 0 ? ['Endpoints: <none>'] : ['Endpoints:', ...endpoints.flatMap(endpointLines)]),
    'Events:\t<none>',
  ];
}

function endpointLines({
  addresses,
  conditions,
  hostname,
  targetRef,
  nodeName,
  zone,
}: SliceEndpoint): readonly string[] {
  return [
    `  - Addresses:\t${addresses.join(', ')}`,
    '    Conditions:',
    `      Ready:\t${conditions.ready ?? unset}`,
    `    Hostname:\t${hostname ?? unset}`,
    ...(targetRef === undefined ? [] : [`    TargetRef:\t${targetRef.kind}/${targetRef.name}`]),
    `    NodeName:\t${nodeName ?? unset}`,
    `    Zone:\t${zone ?? unset}`,
  ];
}

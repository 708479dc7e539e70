import type { ModelType, Value } from '../../model.ts';

type Struct = { readonly [field: string]: Value };

/** What servers say (RFC 1035, 4.1.1), more than those of this model do: lessons may speak of the others. */
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

/** The structured values that functions return, and how each is written in a cell. */
export const types: Readonly<Record<string, ModelType>> = {
  Service: {
    fields: {
      name: 'string',
      namespace: 'string',
      type: 'string',
      clusterIP: 'string',
      clusterIPs: 'list<string>',
      ipFamilies: 'list<string>',
      ipFamilyPolicy: 'string',
      headless: 'bool',
      selector: 'string',
      ports: 'list<int>',
      targetPorts: 'list<string>',
      publishNotReadyAddresses: 'bool',
      externalName: 'string',
    },
    print: (value) => shown(value['name']),
  },
  Deployment: {
    fields: { name: 'string', namespace: 'string', replicas: 'int', pods: 'int', ready: 'int' },
    print: (value) => shown(value['name']),
  },
  StatefulSet: {
    fields: {
      name: 'string',
      namespace: 'string',
      serviceName: 'string',
      replicas: 'int',
      pods: 'int',
      ready: 'int',
      updated: 'int',
    },
    print: (value) => shown(value['name']),
  },
  Pod: {
    fields: {
      name: 'string',
      namespace: 'string',
      ip: 'string',
      ips: 'list<string>',
      phase: 'string',
      ready: 'bool',
      terminating: 'bool',
      hostname: 'string',
    },
    print: (value) => shown(value['ip']) || shown(value['phase']),
  },
  Endpoint: {
    fields: {
      ip: 'string',
      hostname: 'string',
      ready: 'bool',
      serving: 'bool',
      terminating: 'bool',
      ports: 'list<int>',
    },
    print: printEndpoint,
  },
  EndpointSlice: {
    fields: {
      name: 'string',
      namespace: 'string',
      service: 'string',
      addressType: 'string',
      endpoints: 'list<Endpoint>',
      ports: 'list<int>',
    },
    print: (value) => shown(value['name']),
  },
  Answer: {
    fields: {
      name: 'string',
      type: 'string',
      rcode: 'string',
      nodata: 'bool',
      addresses: 'list<string>',
      data: 'list<string>',
      records: 'list<string>',
      ttl: 'int',
    },
    words: { rcode: RCODES },
    print: printAnswer,
    unordered: true,
  },
  Connection: {
    fields: {
      host: 'string',
      port: 'int',
      address: 'string',
      podPort: 'int',
      virtualIP: 'string',
      state: 'string',
      open: 'bool',
    },
    words: { state: ['ESTABLISHED', 'closed', 'reset', 'refused', 'rejected', 'timed out', 'NODATA', ...RCODES] },
    print: printConnection,
  },
};

/** `10.1.1.5 RS-`: the address, its hostname if it has one, and a letter for each condition that holds: ready, serving, terminating. */
function printEndpoint(value: Struct): string {
  const { ip, hostname, ready, serving, terminating } = value;
  const name = typeof hostname === 'string' ? `(${hostname})` : '';
  return `${shown(ip)}${name} ${ready === true ? 'R' : '-'}${serving === true ? 'S' : '-'}${terminating === true ? 'T' : '-'}`;
}

/** The answer's data, or `NODATA`, or the rcode of an answer that is an error. */
function printAnswer(value: Struct): string {
  if (value['rcode'] !== 'NOERROR') return shown(value['rcode']);
  const data = value['data'];
  return value['nodata'] === true || !Array.isArray(data) ? 'NODATA' : data.join(', ');
}

/** `10.1.1.5:80 ESTABLISHED`; without a far end, only how it failed. */
function printConnection(value: Struct): string {
  const { address, podPort, state } = value;
  return address === null ? shown(state) : `${shown(address)}:${shown(podPort)} ${shown(state)}`;
}

function shown(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import type { Reason } from '../../model.ts';
import type { Service } from '../objects/service.ts';
import type { ServicePart } from './dns-name.ts';
import type { Host } from './host.ts';

/** What a name in a zone of the server's stands for, whatever type is asked. */
export type Named =
  /** No such name: NXDOMAIN. */
  | { readonly is: 'nothing'; readonly because: readonly Reason[] }
  /** A name that exists because others are below it (R64). */
  | { readonly is: 'branch'; readonly because: readonly Reason[] }
  /** A name for another name (R57). */
  | { readonly is: 'alias'; readonly service: Service }
  /** Addresses of a Service, or of a part of it. */
  | { readonly is: 'service'; readonly service: Service; readonly part?: ServicePart; readonly hosts: readonly Host[] }
  /** Other addresses: a Pod's, the DNS server's own. */
  | { readonly is: 'hosts'; readonly hosts: readonly Host[]; readonly because: readonly Reason[] };

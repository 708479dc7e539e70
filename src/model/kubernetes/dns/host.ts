/** One address and port behind a name, and the name of the address itself. */
export interface Host {
  readonly ip: string;
  /** -1 where there is no port: such a host has an address, but no SRV record (R52). */
  readonly port: number;
  /** The labels below the zone that an SRV record names the host by: a Service, an endpoint of it, a Pod (R45, R48, R49). */
  readonly owner: readonly string[];
}

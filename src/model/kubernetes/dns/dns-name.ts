/** What a name in the cluster's zone is the name of, in lower case (R33, R35). */
export type DnsName =
  | { readonly of: 'outside' }
  | { readonly of: 'zone' }
  | { readonly of: 'server' }
  | { readonly of: 'version' }
  | { readonly of: 'branch'; readonly branch: 'svc' | 'pod' }
  | { readonly of: 'namespace'; readonly branch: 'svc' | 'pod'; readonly namespace: string }
  | { readonly of: 'service'; readonly service: string; readonly namespace: string; readonly part?: ServicePart }
  | { readonly of: 'pod'; readonly address: string; readonly namespace: string }
  | { readonly of: 'nothing' };

/** What stands before a Service's name: one endpoint of it, or one port. */
export type ServicePart = { readonly endpoint: string } | { readonly port: string; readonly protocol: string };

/** Takes a full name apart, as far as the zone's shape goes; whether what it names exists is another question. */
export function parseDnsName(name: string, zone: string): DnsName {
  const full = withoutDot(name.toLowerCase());
  if (full === zone) return { of: 'zone' };
  if (!full.endsWith(`.${zone}`)) return { of: 'outside' };
  const within = full.slice(0, -zone.length - 1);
  if (within === 'ns.dns') return { of: 'server' };
  if (within === 'dns-version') return { of: 'version' };
  const labels = within.split('.');
  const branch = labels.pop();
  if (labels.includes('') || (branch !== 'svc' && branch !== 'pod')) return { of: 'nothing' };
  const namespace = labels.pop();
  if (namespace === undefined) return { of: 'branch', branch };
  const owner = labels.pop();
  if (owner === undefined) return { of: 'namespace', branch, namespace };
  const [first, second] = labels;
  if (labels.length > 2) return { of: 'nothing' };
  if (branch === 'pod') return { of: 'pod', address: owner, namespace }; // labels before it are not looked at
  if (first === undefined) return { of: 'service', service: owner, namespace };
  if (second === undefined) return { of: 'service', service: owner, namespace, part: { endpoint: first } };
  const part = { port: withoutUnderscore(first), protocol: withoutUnderscore(second) };
  return { of: 'service', service: owner, namespace, part };
}

/** The name with its last dot. */
export function absolute(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

/** The name without its last dot. */
export function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}

function withoutUnderscore(label: string): string {
  return label.startsWith('_') ? label.slice(1) : label;
}

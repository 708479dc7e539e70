import type { KubeObject } from '../../objects/object.ts';
import type { PodSpec } from '../../objects/pod-spec.ts';

/** What a Service takes over from the object that is exposed. */
export interface Exposed {
  /** The labels to select, or why there are none to take over, in kubectl's words. */
  readonly selector: Readonly<Record<string, string>> | string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
}

/** What an object gives to a Service that exposes it; undefined where its kind cannot be exposed. */
export function exposedBy(object: KubeObject): Exposed | undefined {
  const { labels } = object.metadata;
  if (object.kind === 'Service') {
    const { selector, ports } = object.spec;
    const none = Object.keys(selector).length === 0;
    return { selector: none ? 'the service has no pod selector set' : selector, labels, ports };
  }
  if (object.kind === 'Pod') {
    const none = Object.keys(labels).length === 0;
    const selector = none ? 'the pod has no labels and cannot be exposed' : labels;
    return { selector, labels, ports: containerPorts(object.spec) };
  }
  if (object.kind !== 'Deployment') return undefined;
  const { matchLabels = {}, matchExpressions } = object.spec.selector ?? {};
  const selector = Array.isArray(matchExpressions)
    ? "couldn't convert expressions to a map-based selector format"
    : matchLabels;
  return { selector, labels, ports: containerPorts(object.spec.template.spec) };
}

function containerPorts({ containers }: PodSpec): Exposed['ports'] {
  return containers.flatMap(({ ports }) =>
    ports.map(({ containerPort, protocol }) => ({ port: containerPort, protocol: protocol || 'TCP' })),
  );
}

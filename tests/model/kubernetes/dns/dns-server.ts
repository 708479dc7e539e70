import { expect } from 'vitest';
import { clusterOf } from '../../../../src/model/kubernetes/conformance/cluster-of.ts';
import type { Cluster } from '../../../../src/model/kubernetes/cluster.ts';
import { recordLine } from '../../../../src/model/kubernetes/dns/record.ts';
import { resolve } from '../../../../src/model/kubernetes/dns/resolve.ts';
import type { Response } from '../../../../src/model/kubernetes/dns/response.ts';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { parseFiles } from '../lesson-run.ts';

/** A cluster whose objects stand as the manifests have them, and the DNS server in front of it. */
export class DnsServer {
  readonly cluster: Cluster;

  constructor(yaml: string, options: unknown = {}) {
    const given = clusterOf(parseFiles({ 'all.yaml': yaml }).get('all.yaml') ?? [], options);
    if ('wrong' in given) throw new Error(given.wrong);
    this.cluster = given.cluster;
  }

  /**
   * What it answers to `web.default.svc.cluster.local. A`, in lines of a zone file: first the answer, or in its place
   * NODATA or the rcode; then each additional record after a `+`. The reasons must be there, of rules that there are.
   */
  answer(question: string): string {
    const { answers, additional, ...response } = this.response(question);
    const none = response.rcode === 'NOERROR' ? 'NODATA' : response.rcode;
    const answer = answers.length > 0 ? answers.map(recordLine) : [none];
    return [...answer, ...additional.map((record) => `+ ${recordLine(record)}`)].join('\n');
  }

  /** The rules on which the answer rests. */
  rules(question: string): readonly string[] {
    return this.response(question).because.flatMap(({ rules }) => rules);
  }

  /** The first reason of the answer. */
  why(question: string): string {
    return this.response(question).because[0]?.text ?? '';
  }

  response(question: string): Response {
    const [name = '', type = ''] = question.split(' ');
    const response = resolve(this.cluster, { name, type });
    expect(response.because.length, question).toBeGreaterThan(0);
    for (const { text, rules } of response.because) {
      expect(text, question).toMatch(/^\S.*[^.]$/s);
      expect(rules.length, text).toBeGreaterThan(0);
      for (const rule of rules) expect(Object.keys(kubernetes.rules), text).toContain(rule);
    }
    return response;
  }
}

/** A Service as it stands in a cluster. */
export function serviceAt(key: string, spec: string): string {
  const [namespace = '', name = ''] = key.split('/');
  return `---\napiVersion: v1\nkind: Service\nmetadata: { namespace: ${namespace}, name: ${name} }\nspec: { ${spec} }\n`;
}

/** A slice as it stands in a cluster, of the Service that its name begins with: `default/web-1`. */
export function sliceAt(key: string, ports: string, endpoints: string): string {
  const [namespace = '', name = ''] = key.split('/');
  const service = name.replace(/-\w+$/, '');
  return `---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { namespace: ${namespace}, name: ${name}, labels: { kubernetes.io/service-name: ${service} } }
addressType: ${endpoints.includes('::') ? 'IPv6' : 'IPv4'}
ports: [${ports}]
endpoints: [${endpoints}]
`;
}

/** The lines of a block of text, without the indent that the test gives it. */
export function lines(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

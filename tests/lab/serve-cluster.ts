import { dnsOf, type DnsQuestion, type DnsReply } from '../../src/lab/model-dns.ts';
import { responder, type Transport } from '../../src/lab/respond.ts';
import { serveDns, type Serving } from '../../src/lab/serve.ts';
import type { Cluster } from '../../src/model/kubernetes/cluster.ts';
import { kubernetes } from '../../src/model/kubernetes/kubernetes.ts';
import { deploymentYaml, LessonRun, serviceYaml } from '../model/kubernetes/lesson-run.ts';

/** A server for a test, and what it was asked over what. */
export interface TestServer extends Serving {
  readonly asked: Transport[];
  readonly failures: unknown[];
}

/** Serves what a function answers. */
export async function serveAnswers(ask: (question: DnsQuestion) => DnsReply): Promise<TestServer> {
  const asked: Transport[] = [];
  const failures: unknown[] = [];
  const respond = responder(ask, (failure) => failures.push(failure));
  const serving = await serveDns((message, transport) => {
    asked.push(transport);
    return respond(message, transport);
  }, 0);
  return { ...serving, asked, failures };
}

/** Serves a cluster. */
export async function serveCluster(cluster: Cluster): Promise<TestServer> {
  const dns = dnsOf(kubernetes);
  if (dns === undefined) throw new Error('a cluster has DNS');
  return serveAnswers((question) => dns.ask(cluster, question));
}

/** A headless Service `web` of two Pods, `many` of 200, `virtual` with a cluster IP, `empty` without a Pod. */
export function sampleCluster(): Cluster {
  const run = new LessonRun({
    'web.yaml': serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]'),
    'web-pods.yaml': deploymentYaml('web', 2),
    'many.yaml': serviceYaml('many', 'clusterIP: None, selector: { app: many }, ports: [{ name: http, port: 80 }]'),
    'many-pods.yaml': deploymentYaml('many', 200),
    'virtual.yaml': serviceYaml('virtual', 'selector: { app: web }, ports: [{ name: http, port: 80 }]'),
    'empty.yaml': serviceYaml('empty', 'clusterIP: None, selector: { app: nobody }, ports: [{ port: 80 }]'),
    'six.yaml': `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: six, labels: { kubernetes.io/service-name: six } }
addressType: IPv6
endpoints: [{ addresses: ['fd00::5'] }]
ports: [{ name: http, port: 80, protocol: TCP }]
`,
    'six-service.yaml': serviceYaml('six', 'clusterIP: None, ports: [{ name: http, port: 80 }]'),
  });
  for (const name of ['web', 'web-pods', 'virtual', 'empty', 'many', 'many-pods', 'six', 'six-service'])
    run.run(`kubectl apply -f ${name}.yaml`);
  return run.state;
}

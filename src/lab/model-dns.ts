import type { AnyModel } from '../model/model.ts';
import type { Cluster } from '../model/kubernetes/cluster.ts';
import type { DnsRecord } from '../model/kubernetes/dns/record.ts';
import { serverAnswer } from '../model/kubernetes/dns/server-cache.ts';
import { kubernetes } from '../model/kubernetes/kubernetes.ts';
import { oldestFirst } from '../model/kubernetes/objects/meta.ts';
import { rowsOf } from '../model/kubernetes/table.ts';
import type { RcodeName } from './rcodes.ts';

/** What is asked; the name is a full one, with its last dot. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: string;
}

/** What a model's DNS server says to a question. */
export interface DnsReply {
  readonly rcode: RcodeName;
  /** Whether the server is the one to know: the name lies in a zone of its own. */
  readonly authoritative: boolean;
  /** Whether records are missing before the lab has cut any: what came from outside was cut there. */
  readonly truncated: boolean;
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
}

/**
 * The DNS server in a model's states: all that the lab knows of the model's subject. What a server's own cache holds in a
 * state is answered from there; questions to the lab change no state and so fill none.
 */
export interface ModelDns {
  ask(state: unknown, question: DnsQuestion): DnsReply;
  /** A name worth asking for in a state; undefined where the state gives none. */
  nameToTry(state: unknown): string | undefined;
}

/** The DNS server of a model; undefined where the model serves no DNS. */
export function dnsOf(model: AnyModel): ModelDns | undefined {
  return model.name === kubernetes.name ? ofCluster : undefined;
}

const ofCluster: ModelDns = {
  ask(state, question) {
    const response = serverAnswer(state as Cluster, question);
    // The model asks nobody else: of a name outside that the lesson says nothing of, it does not even know that there is none.
    const isUnknown = !response.authoritative && response.rcode === 'NXDOMAIN';
    return isUnknown ? { ...response, rcode: 'REFUSED' } : response;
  },
  nameToTry(state) {
    const { services, settings } = state as Cluster;
    const [service] = oldestFirst(rowsOf(services));
    if (service === undefined) return undefined;
    const { name, namespace } = service.metadata;
    return `${name}.${namespace}.svc.${settings.zone}`;
  },
};

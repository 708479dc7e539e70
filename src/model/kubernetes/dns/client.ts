import { clientNamespace } from '../cluster.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';

/** Who asks and connects: the bare client, which commands mean unless they say another, or a Pod. */
export interface Client {
  /** Where the cluster keeps what it believes: empty for the bare client, else the Pod's key. */
  readonly name: string;
  /** Which Pod of that name; empty for the bare client. */
  readonly uid: string;
  /** The container that a command runs in, where one is named. */
  readonly container?: string;
  /** The namespace that its search path begins with (R75). */
  readonly namespace: string;
}

/** The client of a lesson that says no other: it lives in the namespace `default`, outside of every Pod. */
export const bareClient: Client = { name: '', uid: '', namespace: clientNamespace };

/** A Pod as a client. */
export function podClient(pod: Pod): Client {
  return { name: keyOf(pod), uid: pod.metadata.uid, namespace: pod.metadata.namespace };
}

/** A client as sentences call it, by its name: `the client`, `the Pod web-0`, `the Pod shop/web-0`. */
export function calledClient(name: string): string {
  if (name === '') return 'the client';
  const home = keyFor(clientNamespace, '');
  return `the Pod ${name.startsWith(home) ? name.slice(home.length) : name}`;
}

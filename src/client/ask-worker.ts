import type { KeepReply, KeepRequest } from '../worker/messages.ts';

/** Asks the worker to keep some of a course's files, or with `most: 0` only how far that is. */
export function askWorker(worker: ServiceWorker, request: KeepRequest): Promise<KeepReply> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(request, [port2]);
  });
}

import { cacheNames } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

/** Takes away what an earlier worker of this site left, and the worker with it. */
async function leave(): Promise<void> {
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
  // Not awaited: it begins once this event has ended.
  void self.registration.unregister();
}

// What `sw.js` is once a site no longer works offline. It need not take over for that: an earlier worker finds nothing kept
// any more, and leaves everything to the network until the last tab of it is closed.
self.addEventListener('install', (event) => event.waitUntil(leave()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));

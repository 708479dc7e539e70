import { cacheNames } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

// What `sw.js` is once a site no longer works offline: it takes away what an earlier one left, and itself.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    cacheNames()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  ),
);

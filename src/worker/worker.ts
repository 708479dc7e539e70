import { site } from './caches.ts';
import { keep } from './keep.ts';
import { TAKE_OVER } from './messages.ts';
import { respond } from './respond.ts';
import { activate, install } from './versions.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(activate().then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void self.skipWaiting();
  else event.waitUntil(keep(event.data).then((reply) => event.ports[0]?.postMessage(reply)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(site) && !request.headers.has('range'))
    event.respondWith(respond(request));
});

/**
 * The service worker: where a page cannot be reached, it shows one that says so. That is all. It
 * keeps the files below on the device and never anything else: no page, no answer, no download
 * passes through a cache. So there is nothing in it that a newer version could contradict, and a
 * new worker takes over at once. docs/adr/0016 has the reasons, and how to withdraw it.
 *
 * The name of the cache is a hash of what is in it: test/offline.test.ts says when it is out of date.
 */
const CACHE = 'offline-15e1fbc88809';
const PAGE = '/offline.html';
const KEPT = [PAGE, '/offline.css', '/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === 'navigate') {
    // The browser itself keeps a form that could not be sent, and sends it again on a reload.
    if (request.method === 'GET') event.respondWith(pageOf(event));
  } else if (origin === self.location.origin && KEPT.includes(pathname)) {
    event.respondWith(fileOf(request));
  }
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(KEPT.map((path) => new Request(path, { cache: 'reload' })));
  await self.skipWaiting();
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  // The page is asked for while the worker starts: nobody waits for it.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function pageOf({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

async function fileOf(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

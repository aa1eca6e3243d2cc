// @ts-check
// The shell: the page's own files, which are the same for everybody. Nothing of a person passes through here: answers
// of the API, files and pictures go by, and what a person saw is kept by the page itself (src/data/kept.ts).
const SHELL = 'shell-1';
const ASSETS = 'assets-1';
const MOST_ASSETS = 200;
const PATIENCE_MS = 6_000;
const NOT_PAGES = /^\/(graphql|webhooks|statements|files|media|assets|health|ready|explorer)(\/|$)/;

const worker = /** @type {any} */ (self);

worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add('/')));
});
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (/** @type {any} */ event) =>
  event.waitUntil(Promise.allSettled(event.data.map((/** @type {string} */ url) => asset(new Request(url))))),
);

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && !NOT_PAGES.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

/** The newest page, or, when no answer comes in time, the one that was kept. @param {Request} request */
async function page(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match('/');
  const patience = new AbortController();
  const timer = kept && setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    if (answer.ok && !answer.redirected) await cache.put('/', answer.clone());
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Its name changes with its content: what is kept is right. @param {Request} request */
async function asset(request) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const names = await cache.keys();
    await Promise.all(names.slice(0, Math.max(0, names.length - MOST_ASSETS)).map((name) => cache.delete(name)));
  }
  return answer;
}

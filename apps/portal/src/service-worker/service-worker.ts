/**
 * Keeps the portal itself on the device, so that it opens without network: its page, scripts, styles and fonts, never
 * an answer of the API, in which there are persons. Everything that is not listed goes to the network untouched.
 */
declare const PORTAL_VERSION: string;
declare const PORTAL_SHELL: readonly string[];
declare const self: ServiceWorkerGlobalScope;

const CACHE = `portal-${PORTAL_VERSION}`;
/** Addresses that are answered by services, pages without script among them. */
const SERVED_BY_SERVICES = /^\/(v1|oauth2|q|docs|sign-in|health|declare\/plain|\.well-known)(\/|$)/;
/** How long a page may take on a bad connection before the kept one is shown. */
const PAGE_WITHIN_MS = 3_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || SERVED_BY_SERVICES.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (PORTAL_SHELL.includes(url.pathname)) event.respondWith(keptFirst(request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(PORTAL_SHELL.map((path) => new Request(path, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('portal-') && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** The newest page where the network gives one in time, else the one that is kept: every address has the same page. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PAGE_WITHIN_MS) });
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

/** Names of these files carry their content's hash, or never change. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

export {};

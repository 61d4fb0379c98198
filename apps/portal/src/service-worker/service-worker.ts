/**
 * Keeps the portal itself on the device, so that it opens without network: its page, scripts, styles and fonts, and the
 * public facts that its forms need. Never an answer in which there may be a person: what is not listed here goes to the
 * network untouched.
 */
declare const PORTAL_VERSION: string;
declare const PORTAL_SHELL: readonly string[];
/** What draws maps, larger than all the rest, and the pages of offices: kept only once somebody has opened one. */
declare const PORTAL_LATER: readonly string[];
declare const self: ServiceWorkerGlobalScope;

const CACHE = `portal-${PORTAL_VERSION}`;
/** Addresses that are answered by services, pages without script among them. */
const SERVED_BY_SERVICES =
  /^\/(v1|oauth2|q|docs|sign-in|health|declare\/plain|maps\/(covid|essentials)\/plain|tiles|ogc|\.well-known)(\/|$)/;
/**
 * Facts of the province that everybody may know: what a form cannot be filled in without, and where goods are to be had
 * on a day without network, with the time of its making inside. Nothing of a person.
 */
const PUBLIC_FACTS =
  /^\/v1\/(questionnaires|admin-units|offline-packs|map-styles)(\/|$)|^\/\.well-known\/lachan-keys\.json$/;
/** Taken along at once: whoever opens the portal once can declare without network from then on. */
const FIRST_FACTS = [
  '/v1/admin-units',
  '/v1/questionnaires',
  ...['whole-population', 'domestic-move', 'entry', 'self-monitoring'].map((form) => `/v1/questionnaires/${form}`),
];
const FACTS_CACHE = 'public-facts';
/** Tells the time at which an answer was made, which a kept one must not. */
const TIME_HEADER = 'lachan-business-time';
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
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (PUBLIC_FACTS.test(url.pathname)) return event.respondWith(facts(request));
  if (SERVED_BY_SERVICES.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (PORTAL_SHELL.includes(url.pathname)) event.respondWith(keptFirst(request));
  else if (PORTAL_LATER.includes(url.pathname)) event.respondWith(keptOnceUsed(request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(PORTAL_SHELL.map((path) => new Request(path, { cache: 'no-cache' })));
  await Promise.allSettled(FIRST_FACTS.map((path) => facts(new Request(path))));
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

async function keptOnceUsed(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

/** What the platform says now, else what it said last; one day more or less changes no form that is being filled in. */
async function facts(request: Request): Promise<Response> {
  const cache = await caches.open(FACTS_CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(keyOf(request), withoutTime(answer.clone()));
    return answer;
  } catch {
    return (await cache.match(keyOf(request))) ?? Response.error();
  }
}

/** Without the day that was asked for: yesterday's answer is better than none. */
function keyOf(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('on');
  return url.href;
}

function withoutTime(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.delete(TIME_HEADER);
  return new Response(answer.body, { status: answer.status, headers });
}

export {};

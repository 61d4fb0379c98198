/**
 * The portal's pages run our own scripts and styles and the scanner's WebAssembly, speak to this origin, and use the
 * camera and, when somebody asks what is near, the position; nothing else.
 * `'wasm-unsafe-eval'` lets the reader of QR codes run, which is WebAssembly from this origin.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR_SECONDS = 31_536_000;
const DAY_SECONDS = 86_400;

/** Of a page. Whether it is still the newest is asked each time: it names the scripts. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': PAGE_POLICY,
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(self)',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** A worker is held to the policy of its own file, not to that of the page: it may ask this origin, as the page may. */
const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** Of a file that is no page. */
export function fileHeaders(path: string): Readonly<Record<string, string>> {
  const headers = { 'cache-control': cacheControlOf(path) };
  return path.endsWith('.js') ? { ...headers, 'content-security-policy': SCRIPT_POLICY } : headers;
}

/** How long a browser may keep a file: for ever where its name carries its content's hash. */
function cacheControlOf(path: string): string {
  if (path.startsWith('/assets/')) return `public, max-age=${YEAR_SECONDS}, immutable`;
  if (path.startsWith('/fonts/')) return `public, max-age=${30 * DAY_SECONDS}`;
  return path === '/sw.js' ? 'no-cache' : `public, max-age=${DAY_SECONDS}`;
}

import type { OutgoingHttpHeaders } from 'node:http';

const YEAR_SECONDS = 31_536_000;

/**
 * What every answer says to a browser. A service may say otherwise for a page of its own, but for the first.
 *
 * @param overHttps whether the public address is reached by HTTPS
 */
export function securityHeaders(overHttps: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    ...(overHttps ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` } : {}),
  };
}

/** Adds those that are not there yet, in place. */
export function addMissing(headers: OutgoingHttpHeaders, defaults: Readonly<OutgoingHttpHeaders>): void {
  for (const name in defaults) headers[name] ??= defaults[name];
}

/** Adds what the gateway's hooks have set (trace, cross-origin), in place; the service's own word goes first. */
export function addOwn(headers: OutgoingHttpHeaders, own: Readonly<OutgoingHttpHeaders>): void {
  const vary = headers.vary;
  addMissing(headers, own);
  if (vary !== undefined && own.vary !== undefined) headers.vary = `${String(vary)}, ${String(own.vary)}`;
}

/** Code of the refusal of credentials that were presented and are no good: forged, expired, or meant for others. */
export const INVALID_TOKEN = 'invalid-token';

/** What `WWW-Authenticate` says with a 401 (RFC 6750, 3.1): nothing of an error to one who presented no token. */
export function challengeOf(code: string): string {
  return code === INVALID_TOKEN ? 'Bearer error="invalid_token"' : 'Bearer';
}

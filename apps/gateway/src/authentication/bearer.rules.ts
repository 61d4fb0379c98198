/** What an `Authorization` header holds. */
export type Credentials =
  { readonly kind: 'none' } | { readonly kind: 'bearer'; readonly token: string } | { readonly kind: 'unusable' };

const NONE: Credentials = { kind: 'none' };
const UNUSABLE: Credentials = { kind: 'unusable' };

/** RFC 6750, 2.1: the scheme in any case, one space or more, a token of the given characters. */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Credentials that cannot be used are never taken for none: their sender believes to be known. */
export function credentialsIn(authorization: string | undefined): Credentials {
  if (authorization === undefined) return NONE;
  const token = BEARER.exec(authorization)?.[1];
  return token === undefined ? UNUSABLE : { kind: 'bearer', token };
}

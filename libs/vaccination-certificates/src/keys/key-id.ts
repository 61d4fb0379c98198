import { createHash, type KeyObject } from 'node:crypto';

/** As long as trust lists have it. */
const KEY_ID_BYTES = 8;

/** base64 of the first eight bytes of SHA-256 over the public key as DER (SPKI), since our keys have no certificate. */
export function keyIdOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(spki).digest().subarray(0, KEY_ID_BYTES).toString('base64');
}

/** The thumbprint of RFC 7638, by which SMART Health Cards name a P-256 key. */
export function thumbprintOf({ x, y }: { readonly x: string; readonly y: string }): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');
}

import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** Where this runs on a server: what `verifyPersonalCode` asks for. False for bytes that are no key or no signature. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const key = keyOf(publicKey);
  return key !== undefined && verify(null, message, key, signature);
}

function keyOf(bytes: Uint8Array): KeyObject | undefined {
  const x = Buffer.from(bytes).toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

import { createHash, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** A secret that the bearer must keep: 256 random bits as 43 characters. */
export function secretFrom(random: Uint8Array): string {
  if (random.length !== SECRET_BYTES) throw new Error(`a secret is made of ${SECRET_BYTES} random bytes`);
  return Buffer.from(random).toString('base64url');
}

/**
 * What is stored of a secret. A fast hash is enough because nobody can try 2^256 secrets; a slow one would only give
 * every caller of the token endpoint a way to spend our CPU (ADR 20).
 */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** Takes as long for a wrong secret as for the right one. */
export function isSecretOf(storedHash: Buffer, secret: string): boolean {
  return timingSafeEqual(storedHash, secretHash(secret));
}

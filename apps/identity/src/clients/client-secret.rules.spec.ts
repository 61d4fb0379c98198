import { describe, expect, it } from '@jest/globals';
import { isSecretOf, secretFrom, secretHash } from './client-secret.rules.js';

describe('a client’s secret', () => {
  const secret = secretFrom(new Uint8Array(32).fill(7));

  it('carries 256 bits, no fewer', () => {
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(() => secretFrom(new Uint8Array(16))).toThrow();
  });

  it.each([
    ['itself', secret, true],
    ['its beginning', secret.slice(0, -1), false],
    ['itself and more', `${secret}a`, false],
    ['another', secretFrom(new Uint8Array(32).fill(8)), false],
    ['its own hash', secretHash(secret).toString('hex'), false],
    ['nothing', '', false],
  ])('is recognised in %s', (_, given, expected) => {
    expect(isSecretOf(secretHash(secret), given)).toBe(expected);
  });
});

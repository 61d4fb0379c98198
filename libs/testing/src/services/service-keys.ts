import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';

export interface TestSigningKey {
  readonly kid: string;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
}

/** An Ed25519 pair, in the form that keys.json has. */
export function ed25519(kid: string): TestSigningKey {
  const pair = generateKeyPairSync('ed25519');
  const [privateJwk, publicJwk] = [pair.privateKey, pair.publicKey].map((key) => key.export({ format: 'jwk' }));
  return { kid, privateJwk: privateJwk ?? {}, publicJwk: publicJwk ?? {} };
}

const secret = (kid: string): object => ({ kid, key: randomBytes(32).toString('base64url') });

/** A service's section of keys.json, with the public half of the key that signs internal tokens. */
export function serviceKeys({ kid, publicJwk }: TestSigningKey): Record<string, unknown> {
  return {
    seal: [secret('s1')],
    blindIndex: [secret('b1')],
    idempotency: [secret('i1')],
    personRef: [secret('p1')],
    internalTokenPublic: [{ kid, publicJwk }],
  };
}

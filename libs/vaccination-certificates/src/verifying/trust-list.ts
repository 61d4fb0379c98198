import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { thumbprintOf } from '../keys/key-id.js';

const RSA_BITS_MIN = 2_048;
const ISSUERS_MAX = 1_000;
const KEYS_MAX = 100;
const TEXT_MAX = 255;
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

const ecJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(COORDINATE),
  y: z.string().regex(COORDINATE),
});
const rsaJwk = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });
const ofKey = {
  kid: z.string().min(1).max(TEXT_MAX),
  revokedAt: z.iso.datetime({ offset: true }).optional(),
};
const trustKey = z.discriminatedUnion('alg', [
  z.strictObject({ ...ofKey, alg: z.literal('ES256'), jwk: ecJwk }),
  z.strictObject({ ...ofKey, alg: z.literal('PS256'), jwk: rsaJwk }),
]);

const trustIssuer = z.strictObject({
  name: z.string().min(1).max(TEXT_MAX),
  country: z.string().regex(/^[A-Z]{2}$/),
  iss: z.string().min(1).max(TEXT_MAX).optional(),
  format: z.enum(['dcc', 'shc']),
  keys: z.array(trustKey).min(1).max(KEYS_MAX),
  validFrom: z.iso.datetime({ offset: true }).optional(),
  validTo: z.iso.datetime({ offset: true }).optional(),
});

const trustList = z.strictObject({ issuers: z.array(trustIssuer).max(ISSUERS_MAX) });

/** A public key as trust lists give it: `kid` is base64 for certificates in the EU format, the thumbprint for cards. */
export type TrustKey = z.output<typeof trustKey>;

/**
 * Whose signature is believed. `iss` is what the claim of that name must say: an address for SMART Health Cards.
 * Without it the claim must be `name`, or abroad `country`. `validFrom` and `validTo` bound the day of issue.
 */
export type TrustIssuer = z.output<typeof trustIssuer>;

export interface BelievedKey {
  readonly key: KeyObject;
  readonly algorithm: TrustKey['alg'];
  readonly issuer: TrustIssuer;
  readonly isRevoked: boolean;
}

export interface TrustList {
  readonly issuers: readonly TrustIssuer[];
  /** Several where two issuers have keys of one id, which eight bytes do not rule out. */
  readonly keysOf: (format: TrustIssuer['format'], kid: string) => readonly BelievedKey[];
}

/**
 * Reads `{issuers: [{name, country, iss?, format, keys: [{kid, alg, jwk, revokedAt?}], validFrom?, validTo?}]}`.
 *
 * @throws Error that names every fault by its path: a key that is none, too weak, or not of its algorithm; the key of
 * a card whose id is not its thumbprint. Private parts of a key are dropped.
 */
export function parseTrustList(value: unknown): TrustList {
  const parsed = trustList.safeParse(value);
  if (!parsed.success) throw new Error(`The trust list cannot be used:\n${z.prettifyError(parsed.error)}`);
  const { issuers } = parsed.data;
  const faults: string[] = [];
  const keys = new Map<string, BelievedKey[]>();
  for (const issuer of issuers) {
    for (const trusted of issuer.keys) {
      const key = importedKey(trusted);
      if (!key || !isNamedRightly(issuer, trusted)) faults.push(`${issuer.name}: ${trusted.kid}`);
      else believe(keys, `${issuer.format} ${trusted.kid}`, believed(key, trusted, issuer));
    }
  }
  if (faults.length > 0) throw new Error(`The trust list has keys that cannot be used:\n${faults.join('\n')}`);
  return { issuers, keysOf: (format, kid) => keys.get(`${format} ${kid}`) ?? [] };
}

function believed(key: KeyObject, { alg, revokedAt }: TrustKey, issuer: TrustIssuer): BelievedKey {
  return { key, algorithm: alg, issuer, isRevoked: revokedAt !== undefined };
}

function believe(keys: Map<string, BelievedKey[]>, id: string, key: BelievedKey): void {
  keys.set(id, [...(keys.get(id) ?? []), key]);
}

function importedKey({ alg, jwk }: TrustKey): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    const isStrong = alg === 'ES256' || (key.asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS_MIN;
    return isStrong ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Cards are signed with ES256 alone, and their keys are named by their thumbprint. */
function isNamedRightly({ format }: TrustIssuer, key: TrustKey): boolean {
  if (format === 'dcc') return /^[A-Za-z0-9+/]+={0,2}$/.test(key.kid);
  return key.alg === 'ES256' && thumbprintOf(key.jwk) === key.kid;
}

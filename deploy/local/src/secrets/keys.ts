import { generateKeyPairSync, randomBytes, randomUUID, type JsonWebKey } from 'node:crypto';
import type { StackHome } from '../home/stack-home.js';
import { GATEWAY, SERVICES } from '../services.js';

const FILE = 'keys.json';
const KEY_BYTES = 32;

interface SecretKey {
  readonly kid: string;
  /** base64url */
  readonly key: string;
}

interface SigningKey {
  readonly kid: string;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
}

/** Service → its section; a service reads its own only. In each list the first key is the current one. */
export type KeysFile = Record<string, Record<string, unknown>>;

/**
 * Makes `keys.json` at the first start of a home, and for a service that came later its section; what stands is never
 * changed, because rows are sealed with it.
 * @param now the business clock, by which a poster's key is valid
 * @returns the path of the file
 */
export function ensureKeys(home: StackHome, now: Date): string {
  const text = home.read(FILE);
  const before: KeysFile = text === undefined ? {} : (JSON.parse(text) as KeysFile);
  const after = completeKeys(before, now);
  if (JSON.stringify(after) !== JSON.stringify(before))
    home.writePrivate(FILE, `${JSON.stringify(after, undefined, 2)}\n`);
  return home.file(FILE);
}

/** Adds what is missing to the sections of every service. */
export function completeKeys(before: KeysFile, now: Date): KeysFile {
  const gateway = before[GATEWAY] ?? {};
  const internalToken = (gateway.internalToken as SigningKey[] | undefined) ?? [signingKey()];
  const internalTokenPublic = internalToken.map(({ kid, publicJwk }) => ({ kid, publicJwk }));
  const sections = SERVICES.map(({ name }) => {
    const own = name === GATEWAY ? { internalToken } : { internalTokenPublic };
    return [name, { ...sealingKeys(), ...special(name, now), ...before[name], ...own }];
  });
  return { ...before, ...Object.fromEntries(sections) };
}

function sealingKeys(): Record<string, SecretKey[]> {
  return { seal: [secretKey()], blindIndex: [secretKey()], idempotency: [secretKey()] };
}

/** Keys that one service has alone. */
function special(service: string, now: Date): Record<string, unknown> {
  if (service === 'health-declaration') return { poster: [datedKey(now)], personalCode: [datedKey(now)] };
  if (service === 'identity') {
    return { tokenSigning: [signingKey()], cookie: [randomBytes(KEY_BYTES).toString('base64url')] };
  }
  return {};
}

function secretKey(): SecretKey {
  return { kid: newKid(), key: randomBytes(KEY_BYTES).toString('base64url') };
}

function signingKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    kid: newKid(),
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: publicKey.export({ format: 'jwk' }),
  };
}

/** @param now business time, from which on it signs */
function datedKey(now: Date): SigningKey & { readonly createdAt: string } {
  return { ...signingKey(), createdAt: now.toISOString() };
}

function newKid(): string {
  return randomUUID().slice(0, 8);
}

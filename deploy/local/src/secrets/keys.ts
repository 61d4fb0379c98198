import { generateKeyPairSync, randomBytes, randomUUID, type JsonWebKey } from 'node:crypto';
import { newCertificateKey } from '#libs/vaccination-certificates';
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

/** Which service may call which, and for what; all others are reached through the gateway alone. */
const CALLS = [{ from: 'cases', to: 'testing', scopes: ['specimen-people:read'] }] as const;

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
  const ofTheGateway = internalToken.map(publicHalf);
  const sections = SERVICES.map(({ name }): [string, Record<string, unknown>] => {
    const own = name === GATEWAY ? { internalToken } : {};
    return [name, { ...sealingKeys(), ...special(name, now), ...before[name], ...own }];
  });
  const after: KeysFile = { ...before, ...Object.fromEntries(sections) };
  for (const { name } of SERVICES.filter(({ name }) => name !== GATEWAY))
    after[name] = { ...after[name], internalTokenPublic: [...ofTheGateway, ...callersOf(name, after)] };
  return after;
}

/** The public halves of the keys of those services that may call this one, each with what it may ask for. */
function callersOf(called: string, keys: KeysFile): object[] {
  return CALLS.filter(({ to }) => to === called).flatMap(({ from, scopes }) =>
    (keys[from]?.serviceToken as SigningKey[]).map((key) => ({
      ...publicHalf(key),
      caller: { service: from, scopes },
    })),
  );
}

function publicHalf({ kid, publicJwk }: SigningKey): Pick<SigningKey, 'kid' | 'publicJwk'> {
  return { kid, publicJwk };
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
  if (service === 'testing') return { personRef: [secretKey()], resultCertificate: [datedKey(now)] };
  if (service === 'vaccination')
    return { vaccinationCertificate: [newCertificateKey(now)], vaccinationDayPack: [datedKey(now)] };
  if (CALLS.some(({ from }) => from === service)) return { serviceToken: [signingKey()] };
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

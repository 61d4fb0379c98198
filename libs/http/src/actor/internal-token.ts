import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Clock } from '#libs/vocabulary';
import type { Actor } from './actor.js';

export const INTERNAL_TOKEN_HEADER = 'lachan-internal-token';
export const INTERNAL_TOKEN_AUDIENCE = 'lachan-internal';
export const INTERNAL_TOKEN_SECONDS_MAX = 60;

/** How many verified tokens one process remembers; the oldest is forgotten first. */
const CACHED_TOKENS_MAX = 2_000;
/** Two machines of one installation may differ by this much. */
const CLOCK_SKEW_SECONDS = 5;
const TOKEN_CHARACTERS_MAX = 8_192;
const KINDS: readonly string[] = ['client', 'staff', 'system'];

export interface InternalSigningKey {
  readonly kid: string;
  readonly privateJwk: JsonWebKey;
}

export interface InternalVerifyingKey {
  readonly kid: string;
  readonly publicJwk: JsonWebKey;
  /** Set where another service signs, for itself alone and for no more than these scopes; without it, the gateway. */
  readonly caller?: { readonly service: string; readonly scopes: readonly string[] } | undefined;
}

interface TokenClaims {
  readonly aud: string;
  readonly sub: string;
  readonly name: string;
  readonly kind: string;
  readonly scope: string;
  readonly areas: readonly string[];
  readonly facility?: string;
  readonly iat: number;
  readonly exp: number;
}

/** The token is forged, expired, meant for others or no token at all. Answered 401. */
export class InvalidInternalToken extends Error {
  override readonly name = 'InvalidInternalToken';
}

const signingKeys = new WeakMap<InternalSigningKey, KeyObject>();

/** Signs what the gateway has found out about the caller; good for `seconds` (at most 60) of the real clock. */
export function signInternalToken(actor: Actor, key: InternalSigningKey, now: Date, seconds = 60): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims: TokenClaims = {
    aud: INTERNAL_TOKEN_AUDIENCE,
    sub: actor.id,
    name: actor.name,
    kind: actor.kind,
    scope: actor.scopes.join(' '),
    areas: actor.areas,
    ...(actor.facility === undefined ? {} : { facility: actor.facility }),
    iat,
    exp: iat + Math.min(seconds, INTERNAL_TOKEN_SECONDS_MAX),
  };
  const signed = `${encoded({ alg: 'EdDSA', typ: 'JWT', kid: key.kid })}.${encoded(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKeyOf(key)).toString('base64url')}`;
}

/** Verifies tokens of the gateway, and of services that may call this one. A good token is remembered until it expires, so that a burst is verified once. */
export class InternalTokenVerifier {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly callers: ReadonlyMap<string, InternalVerifyingKey['caller']>;
  private readonly verified = new Map<string, { actor: Actor; expiresAtMs: number }>();

  constructor(
    keys: readonly InternalVerifyingKey[],
    private readonly realClock: Clock,
  ) {
    this.keys = new Map(keys.map((key) => [key.kid, createPublicKey({ key: key.publicJwk, format: 'jwk' })]));
    this.callers = new Map(keys.map(({ kid, caller }) => [kid, caller]));
  }

  /** @throws InvalidInternalToken */
  verify(token: string): Actor {
    const nowMs = this.realClock.now().getTime();
    const known = this.verified.get(token);
    if (known !== undefined && nowMs < known.expiresAtMs) return known.actor;
    this.verified.delete(token);
    const claims = this.claimsOf(token, nowMs);
    const actor = actorFrom(claims);
    this.remember(token, actor, claims.exp * 1000);
    return actor;
  }

  private claimsOf(token: string, nowMs: number): TokenClaims {
    const parts = token.length > TOKEN_CHARACTERS_MAX ? [] : token.split('.');
    const [head, body, signature] = parts;
    if (parts.length !== 3 || !head || !body || !signature) throw new InvalidInternalToken('three parts expected');
    const header = decoded(head);
    const key = typeof header.kid === 'string' ? this.keys.get(header.kid) : undefined;
    if (header.alg !== 'EdDSA' || key === undefined) throw new InvalidInternalToken('unknown algorithm or key');
    if (!verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
      throw new InvalidInternalToken('signature does not fit');
    const claims = decoded(body);
    if (!isClaims(claims)) throw new InvalidInternalToken('claims are incomplete or meant for others');
    if (!isInForce(claims, nowMs / 1000)) throw new InvalidInternalToken('not in force');
    if (!isWithin(claims, this.callers.get(header.kid as string)))
      throw new InvalidInternalToken('says more than its signer may');
    return claims;
  }

  private remember(token: string, actor: Actor, expiresAtMs: number): void {
    if (this.verified.size >= CACHED_TOKENS_MAX) {
      const oldest = this.verified.keys().next();
      if (!oldest.done) this.verified.delete(oldest.value);
    }
    this.verified.set(token, { actor, expiresAtMs });
  }
}

function privateKeyOf(key: InternalSigningKey): KeyObject {
  const known = signingKeys.get(key);
  if (known) return known;
  const made = createPrivateKey({ key: key.privateJwk, format: 'jwk' });
  signingKeys.set(key, made);
  return made;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decoded(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through: whatever is not JSON is no token.
  }
  throw new InvalidInternalToken('not JSON');
}

function isClaims(claims: object): claims is TokenClaims {
  const { aud, sub, name, kind, scope, areas, facility, iat, exp } = claims as Partial<Record<string, unknown>>;
  return (
    aud === INTERNAL_TOKEN_AUDIENCE &&
    [sub, name, scope].every((text) => typeof text === 'string') &&
    typeof kind === 'string' &&
    KINDS.includes(kind) &&
    Array.isArray(areas) &&
    areas.every((area) => typeof area === 'string') &&
    (facility === undefined || typeof facility === 'string') &&
    Number.isInteger(iat) &&
    Number.isInteger(exp)
  );
}

function isInForce(claims: TokenClaims, nowSeconds: number): boolean {
  const lifetime = claims.exp - claims.iat;
  const lasts = lifetime > 0 && lifetime <= INTERNAL_TOKEN_SECONDS_MAX;
  return lasts && nowSeconds < claims.exp && claims.iat <= nowSeconds + CLOCK_SKEW_SECONDS;
}

/** A service speaks for itself, in no area and for no facility, and never for a person. */
function isWithin({ kind, sub, scope, areas, facility }: TokenClaims, caller: InternalVerifyingKey['caller']): boolean {
  if (caller === undefined) return true;
  const asked = scope.split(' ').filter(Boolean);
  return (
    kind === 'system' &&
    sub === caller.service &&
    areas.length === 0 &&
    facility === undefined &&
    asked.every((one) => caller.scopes.includes(one))
  );
}

function actorFrom(claims: TokenClaims): Actor {
  return Object.freeze({
    kind: claims.kind as Actor['kind'],
    id: claims.sub,
    name: claims.name,
    scopes: Object.freeze(claims.scope.split(' ').filter(Boolean)),
    areas: Object.freeze([...claims.areas]),
    ...(claims.facility === undefined ? {} : { facility: claims.facility }),
  });
}

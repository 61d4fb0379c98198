import type { Actor } from '#libs/http';
import { z } from 'zod';
import type { Allowance } from '../limits/token-bucket.rules.js';

/** What a person's token says besides. Its `client_id` is the site that he signed in at. */
const STAFF = 'staff';
const ID_CHARACTERS_MAX = 200;

/** The claims of an access token that the gateway reads; others are left alone. */
const accessTokenClaims = z.object({
  client_id: z.string().min(1).max(ID_CHARACTERS_MAX),
  /** Absent in the token of an application. */
  actor_kind: z.literal(STAFF).optional(),
  sub: z.string().min(1).max(ID_CHARACTERS_MAX).optional(),
  name: z.string().max(200).default(''),
  role: z.string().max(40).optional(),
  client_name: z.string().max(200).default(''),
  scope: z.string().max(4_000).default(''),
  areas: z.array(z.string().max(20)).max(100).default([]),
  facility: z.string().max(64).optional(),
  iat: z.number().int(),
  exp: z.number().int(),
  /** Requests a second and at once; absent: the gateway's defaults. */
  quota: z.object({ perSecond: z.number().positive(), burst: z.number().min(1) }).optional(),
});

/** A verified access token. */
export interface VerifiedToken {
  readonly actor: Actor;
  readonly quota: Allowance | undefined;
  /** Seconds since 1970 on the real clock, as the token says it. */
  readonly madeAt: number;
  /** Milliseconds since 1970 on the real clock. */
  readonly expiresAtMs: number;
}

/** @param claims of a token whose signature, issuer, audience and time are good */
export function verifiedTokenFrom(claims: unknown): VerifiedToken | undefined {
  const parsed = accessTokenClaims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { scope, areas, facility, iat, exp, quota } = parsed.data;
  const who = identityIn(parsed.data);
  if (who === undefined) return undefined;
  return {
    actor: {
      ...who,
      scopes: scope.split(' ').filter((word) => word !== ''),
      areas,
      ...(facility === undefined ? {} : { facility }),
    },
    quota,
    madeAt: iat,
    expiresAtMs: exp * 1000,
  };
}

/** A token of staff names the person and his role, or it is none. */
function identityIn(claims: z.output<typeof accessTokenClaims>): Pick<Actor, 'kind' | 'id' | 'name'> | undefined {
  const { actor_kind, sub, role, name, client_id, client_name } = claims;
  if (actor_kind === undefined) return { kind: 'client', id: client_id, name: client_name };
  return sub === undefined || role === undefined ? undefined : { kind: actor_kind, id: sub, name };
}

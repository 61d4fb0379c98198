import type { Actor } from '#libs/http';
import { z } from 'zod';
import type { Allowance } from '../limits/token-bucket.rules.js';

/** The claims of an access token that the gateway reads; others are left alone. */
const accessTokenClaims = z.object({
  client_id: z.string().min(1).max(200),
  client_name: z.string().max(200).default(''),
  scope: z.string().max(4_000).default(''),
  areas: z.array(z.string().max(20)).max(100).default([]),
  facility: z.string().max(64).optional(),
  exp: z.number().int(),
  /** Requests a second and at once; absent: the gateway's defaults. */
  quota: z.object({ perSecond: z.number().positive(), burst: z.number().min(1) }).optional(),
});

/** A verified access token. */
export interface VerifiedToken {
  readonly actor: Actor;
  readonly quota: Allowance | undefined;
  /** Milliseconds since 1970 on the real clock. */
  readonly expiresAtMs: number;
}

/** @param claims of a token whose signature, issuer, audience and time are good */
export function verifiedTokenFrom(claims: unknown): VerifiedToken | undefined {
  const parsed = accessTokenClaims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { client_id, client_name, scope, areas, facility, exp, quota } = parsed.data;
  return {
    actor: {
      kind: 'client',
      id: client_id,
      name: client_name,
      scopes: scope.split(' ').filter((word) => word !== ''),
      areas,
      ...(facility === undefined ? {} : { facility }),
    },
    quota,
    expiresAtMs: exp * 1000,
  };
}

import { Injectable } from '@nestjs/common';
import { INTERNAL_TOKEN_HEADER } from '#libs/http';
import { z } from 'zod';
import type { VerifiedToken } from './access-token.js';
import { ServiceAddresses } from '../routing/service-addresses.js';
import { InternalTokenIssuer } from './internal-token.issuer.js';

/** With a list older than this the gateway says that it is not ready: one who was disabled may be living on. */
const LIST_TOO_OLD_MS = 60_000;

/** Longest wait for identity's list. */
const ANSWER_MS = 3_000;

const feed = z.object({
  clientIds: z.array(z.string()).max(10_000),
  /** Tokens of these that were made before the second are refused; all of them where it is null. */
  staff: z
    .array(z.object({ id: z.string(), madeBefore: z.int().nullable() }))
    .max(5_000)
    .default([]),
});

const GATEWAY = {
  kind: 'system',
  id: 'gateway',
  name: 'gateway',
  scopes: ['disabled-clients:read'],
  areas: [],
} as const;

/**
 * Those of whom tokens may still be about that are good no longer: clients that were disabled, and staff who were
 * disabled, whose time is over, or whose role or credentials were changed after the token was made.
 *
 * While identity cannot be reached the last list stays in force: nobody can be disabled then either, and the gateway
 * answers that it is not ready (ADR 19).
 */
@Injectable()
export class RefusedTokens {
  private clientIds: ReadonlySet<string> = new Set();
  /** Member of staff → the second before which his tokens were made that are refused; infinite for all. */
  private staff: ReadonlyMap<string, number> = new Map();
  private takenAtMs: number | undefined;

  constructor(
    private readonly services: ServiceAddresses,
    private readonly issuer: InternalTokenIssuer,
  ) {}

  has({ actor, madeAt }: Pick<VerifiedToken, 'actor' | 'madeAt'>): boolean {
    if (actor.kind !== 'staff') return this.clientIds.has(actor.id);
    return madeAt < (this.staff.get(actor.id) ?? -Infinity);
  }

  /** Whether the list is young enough to rely on. */
  isFresh(): boolean {
    return this.takenAtMs !== undefined && performance.now() - this.takenAtMs < LIST_TOO_OLD_MS;
  }

  /** Takes identity's list anew; throws when it cannot be had. */
  async refresh(): Promise<void> {
    const answer = await fetch(`${this.services.of('identity')}/internal/disabled-clients`, {
      headers: { [INTERNAL_TOKEN_HEADER]: this.issuer.issue(GATEWAY).token },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!answer.ok) throw new Error(`identity answered ${answer.status} for the list of disabled clients`);
    const { clientIds, staff } = feed.parse(await answer.json());
    this.clientIds = new Set(clientIds);
    this.staff = new Map(staff.map(({ id, madeBefore }) => [id, madeBefore ?? Infinity]));
    this.takenAtMs = performance.now();
  }
}

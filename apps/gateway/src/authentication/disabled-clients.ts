import { Injectable } from '@nestjs/common';
import { INTERNAL_TOKEN_HEADER } from '#libs/http';
import { z } from 'zod';
import { ServiceAddresses } from '../routing/service-addresses.js';
import { InternalTokenIssuer } from './internal-token.issuer.js';

/** With a list older than this the gateway says that it is not ready: a disabled client may be living on. */
const LIST_TOO_OLD_MS = 60_000;

/** Longest wait for identity's list. */
const ANSWER_MS = 3_000;

const feed = z.object({ clientIds: z.array(z.string()).max(10_000) });

const GATEWAY = {
  kind: 'system',
  id: 'gateway',
  name: 'gateway',
  scopes: ['disabled-clients:read'],
  areas: [],
} as const;

/**
 * The clients that identity disabled so recently that tokens of theirs may still be about.
 *
 * While identity cannot be reached the last list stays in force: nobody can be disabled then either, and the gateway
 * answers that it is not ready (ADR 19).
 */
@Injectable()
export class DisabledClients {
  private clientIds: ReadonlySet<string> = new Set();
  private takenAtMs: number | undefined;

  constructor(
    private readonly services: ServiceAddresses,
    private readonly issuer: InternalTokenIssuer,
  ) {}

  has(clientId: string): boolean {
    return this.clientIds.has(clientId);
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
    this.clientIds = new Set(feed.parse(await answer.json()).clientIds);
    this.takenAtMs = performance.now();
  }
}

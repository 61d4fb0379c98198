import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { InvitationSteps } from '../invitations/invitation-steps.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { LotLocks } from '../lots/lot-locks.js';
import { ClosedSessions } from '../sessions/closed-sessions.js';
import { sessionAnswerOf } from '../sessions/session-answers.js';
import type { SessionAnswer } from '../sessions/session.dto.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import type { VaccinationSession } from '../sessions/vaccination-session.js';
import { BalanceStockUseCase } from '../stock/balance-stock.use-case.js';
import { OpenVisits } from '../visits/open-visits.js';
import { LotsOfSessionQuery, type LotOfSession } from './lots-of-session.query.js';
import type { CloseSessionBody } from './session-closing.dto.js';

export interface CloseSession {
  readonly id: string;
  readonly body: CloseSessionBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Closes a session: everybody has left, its lots are balanced, and whoever did not come was absent. */
@Injectable()
export class CloseSessionUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly closed: ClosedSessions,
    private readonly sessions: SessionsOfActor,
    private readonly visits: OpenVisits,
    private readonly invitations: InvitationSteps,
    private readonly lots: LotsOfSessionQuery,
    private readonly balances: BalanceStockUseCase,
    private readonly locks: LotLocks,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for a session of others, 409 while people are there, 422 where something is unexplained */
  execute({ id, body, idempotencyKey, actor }: CloseSession): Promise<Answered<SessionAnswer>> {
    const route = `POST /v1/vaccination-sessions/${id}/closures`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const known = await this.sessions.find(tx, id, actor);
      const found = await this.closed.findByKeys(tx, request.keys);
      const earlier = answeredBefore(request, found, () => sessionAnswerOf(known));
      if (earlier) return earlier;
      const lots = await this.lots.find(tx, id);
      // Before the session: a dose that is recorded takes the lots first, too.
      await this.locks.holdAll(tx, lots, known.facilityCode);
      const session = await this.sessions.hold(tx, id, actor);
      if (session.state === 'closed') throw new Refused('session-closed', { status: 409 });
      if ((await this.visits.count(tx, id)) > 0) throw new Refused('visits-still-open', { status: 409 });
      const reason = body.reason?.normalize('NFC').trim() ?? null;
      for (const lot of lots) await this.balance(tx, session, lot, { reason, idempotencyKey, actor });
      await this.invitations.close(tx, id, actor);
      await this.closed.close(tx, session, { reason, actor, made: request.digest });
      const { facilityCode, day } = session;
      const object = { objectKind: 'vaccination-session', objectId: id, detail: { facilityCode, day } };
      await this.audit.record(tx, { actor, action: 'vaccination-session.closed', ...object });
      return { body: sessionAnswerOf(await this.sessions.find(tx, id, actor)), replayed: false };
    });
  }

  /** Under a key of its own, made from that of the close. */
  private async balance(
    tx: Tx,
    { id: sessionId, facilityCode, day }: VaccinationSession,
    { id, lot, vaccine }: LotOfSession,
    {
      reason,
      idempotencyKey,
      actor,
    }: { readonly reason: string | null; readonly idempotencyKey: string; readonly actor: Actor },
  ): Promise<void> {
    const route = `POST /v1/vaccination-sessions/${sessionId}/closures/${id}`;
    const { digest: made } = this.digests.of({ actor, route, key: idempotencyKey, body: { reason } });
    await this.balances.closeOfSession(tx, { lot, vaccine, facilityCode, day, sessionId, reason, actor, made });
  }
}

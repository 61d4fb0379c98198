import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  versionMismatch,
  type Actor,
  type Answered,
  type ActOnSeen,
} from '#libs/http';
import { publish, type NewEvent, type Origin } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import type { ZoneStrata } from '#libs/contracts';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import { zoneWasEnded, zoneWasPublished, zoneWasWithdrawn } from '../published-events.js';
import { instantOf } from './day-or-instant.rules.js';
import { zoneAnswerOf } from './zone-answers.js';
import type { ZoneAnswer } from './zone-answers.dto.js';
import { ZoneAreas } from './zone-areas.js';
import type { WithdrawalBody, ZoneDecisionBody, ZoneEndingBody } from './zone.dto.js';
import { textOf, zoneDocumentOf } from './zone-forms.js';
import {
  decideEnding,
  decidePublication,
  decideRejection,
  decideWithdrawal,
  type ZoneChange,
  type ZoneDecision,
} from './zone.rules.js';
import { ZoneStore } from './zone.store.js';
import type { StoredZone, ZoneAct, ZoneActKind } from './zone.js';

/** Who acts on which zone, and on which version if the request says it. */
export interface ActingOnZone extends ActOnSeen {
  readonly id: string;
}

type PublicAct = 'published' | 'ended' | 'withdrawn';

interface Act {
  readonly kind: PublicAct | 'rejected';
  readonly route: string;
  readonly body: object;
  readonly decide: (zone: StoredZone, at: Date) => ZoneDecision<ZoneChange>;
  readonly said: Pick<ZoneAct, 'reason' | 'document'>;
}

const FACT_OF: Readonly<Record<PublicAct, (origin: Origin, zone: ZoneStrata) => NewEvent>> = {
  published: zoneWasPublished,
  ended: zoneWasEnded,
  withdrawn: zoneWasWithdrawn,
};

/**
 * Publishes, rejects, ends and withdraws zones. Each answers 404 outside the actor's areas, 412 where the zone is not
 * what the officer has seen, and 409 where somebody else was first.
 */
@Injectable()
export class ActOnZoneUseCase {
  constructor(
    private readonly database: Database,
    private readonly zones: ZoneStore,
    private readonly areas: ZoneAreas,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly layerChanges: LayerChanges,
  ) {}

  decide(acting: ActingOnZone, body: ZoneDecisionBody): Promise<Answered<ZoneAnswer>> {
    const reason = body.reason === undefined ? null : textOf(body.reason);
    const act = { route: 'POST /v1/zones/decisions', body, said: { reason, document: null } };
    return body.decision === 'publish'
      ? this.act(acting, { ...act, kind: 'published', decide: decidePublication })
      : this.act(acting, { ...act, kind: 'rejected', decide: (zone) => decideRejection(zone, reason) });
  }

  end(acting: ActingOnZone, body: ZoneEndingBody): Promise<Answered<ZoneAnswer>> {
    return this.act(acting, {
      ...{ kind: 'ended', route: 'POST /v1/zones/endings', body },
      decide: (zone, at) => decideEnding(zone, instantOf(body.at), at),
      said: { reason: textOf(body.reason), document: body.document ? zoneDocumentOf(body.document) : null },
    });
  }

  withdraw(acting: ActingOnZone, body: WithdrawalBody): Promise<Answered<ZoneAnswer>> {
    return this.act(acting, {
      ...{ kind: 'withdrawn', route: 'POST /v1/zones/withdrawals', body, decide: decideWithdrawal },
      said: { reason: textOf(body.reason), document: null },
    });
  }

  private act({ id, version, idempotencyKey, actor }: ActingOnZone, act: Act): Promise<Answered<ZoneAnswer>> {
    const body = { id, ...act.body };
    const request = this.digests.of({ actor, route: act.route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const before = await this.zones.lock(tx, id);
      if (!before || !this.areas.covers(actor, before.communeCodes))
        throw new Refused('zone-not-found', { status: 404 });
      const found = await this.zones.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, (one) => zoneAnswerOf(asOf(before, one.act), one.act.at));
      if (earlier) return earlier;
      if (version !== undefined && before.version !== version) throw versionMismatch();
      const decided = act.decide(before, tx.recordedAt);
      if (!decided.ok) throw new Refused(decided.code, { status: decided.status, path: decided.path });
      const zone: StoredZone = { ...before, ...decided.value, version: before.version + 1 };
      if (act.kind !== 'rejected') await this.zones.lockFeed(tx);
      tx.afterCommit(() => this.layerChanges.changed());
      const noted = { zoneId: id, act: act.kind, version: zone.version, to: zone.to, at: tx.recordedAt };
      const officer = { by: actor.id, byName: actor.name };
      if (!(await this.zones.note(tx, { ...noted, ...officer, ...act.said }, { made: request.digest })))
        throw new Refused('idempotency-key-reused', { status: 409, path: 'Idempotency-Key' });
      await this.zones.save(tx, zone);
      await this.tell(tx, zone, act.kind, actor);
      return { body: zoneAnswerOf(zone, tx.recordedAt), replayed: false };
    });
  }

  private async tell(tx: Tx, zone: StoredZone, kind: Act['kind'], actor: Actor): Promise<void> {
    const { id, version, directive, areaCodes, from, to } = zone;
    const detail = { kind: zone.kind, areaCodes, to: to?.toISOString() ?? null };
    await this.audit.record(tx, { actor, action: `zone.${kind}`, objectKind: 'zone', objectId: id, detail });
    if (kind === 'rejected') return;
    const origin = { aggregateId: id, version, traceparent: currentTraceparent() };
    const strata = { day: localDayOf(tx.recordedAt), kind: zone.kind, directive, areaCodes: [...areaCodes] };
    const period = { from: from.toISOString(), to: to?.toISOString() ?? null };
    await publish(tx, [FACT_OF[kind](origin, { ...strata, ...period })]);
  }
}

/** The zone as an act has left it: what is published never changes but for its state and its end. */
function asOf(zone: StoredZone, { act, version, to }: ZoneAct): StoredZone {
  return { ...zone, version, to, state: stateAfter(act) };
}

function stateAfter(act: ZoneActKind): StoredZone['state'] {
  if (act === 'published' || act === 'ended') return 'published';
  return act === 'rejected' || act === 'withdrawn' ? act : 'draft';
}

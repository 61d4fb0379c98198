import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, versionMismatch, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { isOnDayOf } from '../campaigns/campaign.rules.js';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { sessionAnswerOf } from './session-answers.js';
import type { ChangeSessionBody, PlanSessionBody, SessionAnswer, SessionLotBody } from './session.dto.js';
import { faultsOfSession } from './session.rules.js';
import { SessionStore } from './session.store.js';
import { SessionsOfActor } from './sessions-of-actor.js';
import type { SessionLot, SessionPlan, VaccinationSession } from './vaccination-session.js';

const ROUTE = 'POST /v1/vaccination-sessions';

export interface SeenSession {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

/** Plans the days of a campaign at its points, and changes what was planned. */
@Injectable()
export class KeepSessionsUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: SessionStore,
    private readonly known: SessionsOfActor,
    private readonly campaigns: CampaignsOfActor,
    private readonly facilities: FacilitiesOfActor,
    private readonly lots: KnownLots,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a campaign, point or lot of others, 422 for what the campaign does not have */
  plan(body: PlanSessionBody, idempotencyKey: string, actor: Actor): Promise<Answered<SessionAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findPlanned(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ answered }) => answered);
      if (earlier) return earlier;
      const campaign = await this.campaigns.lock(tx, body.campaignId, actor);
      const facility = await this.facilities.find(tx, actor, body.facilityCode, { day: body.day });
      const isOfArea = this.referenceData.adminUnits.isWithin(facility.communeCode, campaign.areaCode);
      if (!isOnDayOf(campaign, body.day)) throw new Refused('session-outside-campaign', { path: 'day' });
      if (!isOfArea) throw new Refused('session-outside-campaign', { path: 'facilityCode' });
      const { tables, shifts, vaccines = campaign.vaccines, day } = body;
      const plan = { tables, shifts, vaccines, lots: await this.lotsOf(tx, body.lots) };
      requirePlan(plan, campaign.vaccines);
      const session: VaccinationSession = {
        ...{ id: uuidv7(), version: 1, campaignId: campaign.id, facilityCode: facility.code },
        ...{ communeCode: facility.communeCode, day, state: 'open', plannedAt: tx.recordedAt },
        ...{ ...plan, closedAt: null, closeReason: null, changedAt: null, changedByDose: null },
        shifts: shifts.map((shift, index) => ({ ...shift, shift: index + 1, invited: 0 })),
      };
      const answered = sessionAnswerOf(session);
      await this.store.insert(tx, session, { answered, by: actor.id, made: request.digest });
      await this.note(tx, actor, 'vaccination-session.planned', session);
      return { body: answered, replayed: false };
    });
  }

  /** What the body leaves out stays. @throws Refused 404 for a session of others, 412, 422 for a closed one */
  change({ id, version, actor }: SeenSession, body: ChangeSessionBody): Promise<SessionAnswer> {
    return this.database.transaction(async (tx) => {
      const before = await this.known.hold(tx, id, actor);
      if (before.version !== version) throw versionMismatch();
      if (before.state === 'closed') throw new Refused('session-closed');
      const campaign = await this.campaigns.find(tx, before.campaignId, actor);
      const { tables = before.tables, shifts = before.shifts, vaccines = before.vaccines } = body;
      const lots = body.lots === undefined ? before.lots : await this.lotsOf(tx, body.lots);
      const plan = { tables, shifts, vaccines, lots };
      requirePlan(plan, campaign.vaccines, before);
      await this.store.change(tx, id, plan);
      await this.note(tx, actor, 'vaccination-session.changed', before);
      return sessionAnswerOf(await this.known.find(tx, id, actor));
    });
  }

  private async lotsOf(tx: Tx, named: readonly SessionLotBody[] = []): Promise<SessionLot[]> {
    const lots: SessionLot[] = [];
    for (const [index, { vaccine, lot }] of named.entries()) {
      const known = await this.lots.find(tx, lot, vaccine, `lots[${index}].lot`);
      lots.push({ id: known.id, vaccine: known.vaccine, lot: known.lot });
    }
    return lots;
  }

  private note(tx: Tx, actor: Actor, action: string, { id, facilityCode, day }: VaccinationSession): Promise<void> {
    const object = { objectKind: 'vaccination-session', objectId: id, detail: { facilityCode, day } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}

/** @throws Refused 422 with every fault */
function requirePlan(plan: SessionPlan, campaignVaccines: readonly string[], before?: VaccinationSession): void {
  const faults = faultsOfSession(plan, { campaignVaccines, ...(before && { taken: before.shifts }) });
  if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
}

import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { actorCovers, answeredBefore, Refused, versionMismatch, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { campaignAnswerOf } from './campaign-answers.js';
import type { CampaignAnswer, CampaignQuotaBody, ChangeCampaignBody, OpenCampaignBody } from './campaign.dto.js';
import { faultsOfPlan } from './campaign.rules.js';
import { CampaignStore } from './campaign.store.js';
import type { Campaign, CampaignPlan, CampaignQuota } from './campaign.js';
import { CampaignsOfActor } from './campaigns-of-actor.js';

const ROUTE = 'POST /v1/vaccination-campaigns';

export interface SeenCampaign {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

/** Opens rounds of vaccination, and changes what they say. */
@Injectable()
export class KeepCampaignsUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: CampaignStore,
    private readonly known: CampaignsOfActor,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for an area of others, 422 for a plan that cannot be, 409 for a code that another one has */
  open(body: OpenCampaignBody, idempotencyKey: string, actor: Actor): Promise<Answered<CampaignAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findByKeys(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ answered }) => answered);
      if (earlier) return earlier;
      const { adminUnits } = this.referenceData;
      if (!adminUnits.find(body.areaCode) || !actorCovers(actor, body.areaCode, adminUnits))
        throw new Refused('campaign-area-not-found', { status: 404, path: 'areaCode' });
      const { code, name, areaCode, from, until, vaccines } = body;
      const campaign: Campaign = {
        ...{ id: uuidv7(), version: 1, code, name: textOf(name), areaCode, from, until, vaccines },
        openedAt: tx.recordedAt,
      };
      const quotas = quotasOf(body.quotas);
      this.requirePlan(campaign, quotas);
      const answered = campaignAnswerOf(
        campaign,
        quotas.map((quota) => ({ ...quota, invited: 0 })),
      );
      const isNew = await this.store.insert(tx, campaign, { answered, by: actor.id, made: request.digest });
      if (!isNew) throw new Refused('campaign-code-taken', { status: 409, path: 'code' });
      await this.store.setQuotas(tx, campaign.id, quotas);
      await this.note(tx, actor, 'vaccination-campaign.opened', campaign);
      return { body: answered, replayed: false };
    });
  }

  /** What the body leaves out stays. @throws Refused 404 outside the actor's areas, 412, 422 where others rely on it */
  change({ id, version, actor }: SeenCampaign, body: ChangeCampaignBody): Promise<CampaignAnswer> {
    return this.database.transaction(async (tx) => {
      const before = await this.known.lock(tx, id, actor);
      if (!actorCovers(actor, before.areaCode, this.referenceData.adminUnits))
        throw new Refused('campaign-not-found', { status: 404 });
      if (before.version !== version) throw versionMismatch();
      const { name = before.name, from = before.from, until = before.until, vaccines = before.vaccines } = body;
      const plan: CampaignPlan = { name: textOf(name), from, until, vaccines };
      const taken = await this.store.quotas(tx, id);
      const quotas = body.quotas === undefined ? taken : quotasOf(body.quotas);
      const after: Campaign = { ...before, ...plan, version: version + 1 };
      this.requirePlan(after, quotas);
      if (await this.store.hasSessionsBeyond(tx, id, plan)) throw new Refused('campaign-has-other-sessions');
      await this.store.change(tx, id, plan);
      await this.store.setQuotas(tx, id, quotas);
      const now = await this.store.quotas(tx, id);
      const below = now.findIndex(({ invited, people }) => invited > people);
      if (below >= 0 && body.quotas !== undefined)
        throw new Refused('quota-below-invited', { path: `quotas[${below}].people` });
      await this.note(tx, actor, 'vaccination-campaign.changed', after);
      return campaignAnswerOf(after, now);
    });
  }

  private requirePlan(campaign: Campaign, quotas: readonly CampaignQuota[]): void {
    const { adminUnits, vaccination } = this.referenceData;
    const { priorityGroups } = vaccination;
    const faults = faultsOfPlan(campaign, quotas, {
      isOfArea: (commune) => adminUnits.isWithin(commune, campaign.areaCode),
      priorityGroups: priorityGroups.knows(campaign.from)
        ? priorityGroups.inForce(campaign.from).groups.map(({ code }) => code)
        : [],
    });
    if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
  }

  private note(tx: Tx, actor: Actor, action: string, { id, code, areaCode }: Campaign): Promise<void> {
    const object = { objectKind: 'vaccination-campaign', objectId: id, detail: { code, areaCode } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}

function quotasOf(quotas: readonly CampaignQuotaBody[] = []): CampaignQuota[] {
  return quotas.map(({ communeCode = null, priorityGroup = null, people }) => ({ communeCode, priorityGroup, people }));
}

function textOf(name: string): string {
  return name.normalize('NFC').trim();
}

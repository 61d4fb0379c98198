import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { Campaign, TakenQuota } from './campaign.js';
import { CampaignStore } from './campaign.store.js';

/** Which campaigns somebody may know of: those that run where the own facility lies, or in, around or above the areas. */
@Injectable()
export class CampaignsOfActor {
  constructor(
    private readonly campaigns: CampaignStore,
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Codes of their areas. */
  async areasOf(actor: Actor): Promise<string[]> {
    const { adminUnits } = this.referenceData;
    const facility = actor.facility === undefined ? undefined : await this.facilities.find(actor.facility);
    const own = [...actor.areas, ...(facility ? [facility.communeCode] : [])];
    const codes = adminUnits
      .list()
      .map(({ code }) => code)
      .filter((code) => actorCovers(actor, code, adminUnits) || own.some((area) => adminUnits.isWithin(area, code)));
    return [...new Set(codes)];
  }

  /** @throws Refused 404 for a campaign that is none of the actor's */
  async find(on: Database | Tx, id: string, actor: Actor): Promise<Campaign> {
    return this.known(await this.campaigns.find(on, id), actor);
  }

  /** As `find`; nobody else invites for it or changes it until the transaction ends. */
  async lock(tx: Tx, id: string, actor: Actor): Promise<Campaign> {
    return this.known(await this.campaigns.lock(tx, id), actor);
  }

  /** With what is taken of them; exact while the campaign is locked. */
  quotasOf(on: Database | Tx, { id }: Pick<Campaign, 'id'>): Promise<TakenQuota[]> {
    return this.campaigns.quotas(on, id);
  }

  private async known(found: Campaign | undefined, actor: Actor): Promise<Campaign> {
    if (!found || !(await this.areasOf(actor)).includes(found.areaCode))
      throw new Refused('campaign-not-found', { status: 404 });
    return found;
  }
}
